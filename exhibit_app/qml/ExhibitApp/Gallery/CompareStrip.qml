pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The works that one could compare with, in a strip, and how the two are to hang.
Item {
    id: root

    required property CompareViewModel viewModel
    required property Pictures pictures
    property bool beside: true

    implicitHeight: Math.max(Theme.px(92), way.height + Theme.px(16))

    PillButton {
        id: way

        x: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        text: Words.text(root.beside ? "viewer_over" : "viewer_beside")
        onClicked: root.beside = !root.beside
    }

    ListView {
        id: strip

        anchors.left: way.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(20)
        anchors.rightMargin: Theme.px(24)
        height: parent.height
        orientation: ListView.Horizontal
        spacing: Theme.px(10)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        currentIndex: root.viewModel.at
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        model: root.viewModel.others
        Accessible.role: Accessible.List
        Accessible.name: Words.text("viewer_others")

        delegate: T.Button {
            id: other

            required property int index
            required property string key
            required property string title
            required property bool current

            width: Theme.px(108)
            height: strip.height
            topPadding: (height - Theme.px(76)) / 2
            bottomPadding: topPadding
            focusPolicy: Qt.StrongFocus
            Accessible.name: title
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: current
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: root.viewModel.choose(key)
            onVisualFocusChanged: {
                if (visualFocus)
                    strip.positionViewAtIndex(index, ListView.Contain);
            }

            contentItem: WorkPicture {
                pictures: root.pictures
                work: other.key
                cropped: true
                opacity: other.current ? 1 : other.hovered ? 0.85 : 0.6
                Accessible.ignored: true
            }

            Rectangle {
                anchors.fill: other.contentItem
                z: 1
                visible: other.current || other.visualFocus
                color: "transparent"
                border.color: other.current ? Theme.highlight : Theme.text
                border.width: Math.max(2, Theme.px(3))
            }
        }
    }
}
