pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The other way to everything on the map: its places by name.
FocusScope {
    id: root

    required property MapViewModel viewModel

    signal closeAsked

    Accessible.role: Accessible.List
    Accessible.name: Words.text("map_places_label")
    Keys.onEscapePressed: closeAsked()

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
        opacity: 0.94
    }

    // What lies beneath is not to be touched through the list.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Text {
        id: title

        anchors.verticalCenter: close.verticalCenter
        x: Theme.px(22)
        width: close.x - x - Theme.px(8)
        text: Words.text("map_places")
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
    }

    PillButton {
        id: close

        x: root.width - width - Theme.px(14)
        y: Theme.px(14)
        iconName: "close"
        label: Words.text("map_close_list")
        onClicked: root.closeAsked()
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: close.y + close.height + Theme.px(10)
        anchors.bottomMargin: Theme.px(8)
        clip: true
        focus: true
        model: root.viewModel.places
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        currentIndex: 0
        highlightMoveDuration: Theme.quick
        Keys.onReturnPressed: currentItem?.choose()
        Keys.onEnterPressed: currentItem?.choose()
        Keys.onSpacePressed: currentItem?.choose()

        delegate: Item {
            id: row

            required property int index
            required property string key
            required property string name
            required property string count
            required property string spoken
            required property bool lit
            required property bool chosen

            function choose(): void {
                root.viewModel.choose(key);
                root.closeAsked();
            }

            width: list.width
            height: Math.max(Theme.target, words.implicitHeight + Theme.px(16))
            Accessible.role: Accessible.ListItem
            Accessible.name: spoken
            Accessible.selected: chosen
            Accessible.onPressAction: choose()

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: Theme.px(10)
                anchors.rightMargin: Theme.px(10)
                radius: Theme.px(10)
                color: touch.pressed ? Qt.alpha(Theme.text, 0.16) : hover.hovered ? Qt.alpha(Theme.text, 0.07) : "transparent"

                FocusRing {
                    shown: list.activeFocus && list.currentIndex === row.index
                    anchors.margins: 0
                    radius: Theme.px(10)
                }
            }

            Rectangle {
                id: mark

                x: Theme.px(24)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(10)
                height: width
                radius: width / 2
                color: row.chosen ? Theme.accent : row.lit ? Theme.text : "transparent"
                border.width: Theme.px(1.5)
                border.color: row.chosen || row.lit ? Theme.text : Theme.quiet
            }

            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                x: mark.x + mark.width + Theme.px(14)
                width: number.x - x - Theme.px(10)
                text: row.name
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
                font.weight: row.chosen ? Font.DemiBold : Font.Medium
            }

            Text {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                x: row.width - width - Theme.px(26)
                text: row.count
                textFormat: Text.PlainText
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
            }

            HoverHandler {
                id: hover

                cursorShape: Qt.PointingHandCursor
            }

            TapHandler {
                id: touch

                onTapped: row.choose()
            }
        }

        T.ScrollBar.vertical: T.ScrollBar {
            width: Theme.px(8)
            contentItem: Rectangle {
                radius: width / 2
                color: Qt.alpha(Theme.text, 0.3)
            }
        }
    }
}
