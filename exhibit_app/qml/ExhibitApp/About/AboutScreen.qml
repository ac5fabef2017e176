pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// What the program is, and what it is made of: a long page that fingers and keys scroll.
FocusScope {
    id: root

    required property AboutViewModel viewModel
    signal closed

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("about")
    Keys.onEscapePressed: closed()
    Component.onCompleted: viewModel.prepare()

    function scrollBy(distance: real): void {
        const top = page.originY - page.topMargin;
        const end = page.originY + page.contentHeight + page.bottomMargin - page.height;
        page.contentY = Math.max(top, Math.min(page.contentY + distance, end));
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
    }

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    ListView {
        id: page

        x: (root.width - width) / 2
        width: Math.min(root.width - 2 * Theme.margin, Theme.type(980))
        height: root.height - Theme.bar
        topMargin: Theme.margin
        bottomMargin: Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.viewModel.rows
        Accessible.role: Accessible.Document
        Accessible.name: Words.text("about")
        Keys.onPressed: event => {
            const far = height * 0.85;
            const distances = {
                [Qt.Key_Down]: Theme.body * 3,
                [Qt.Key_Up]: -Theme.body * 3,
                [Qt.Key_PageDown]: far,
                [Qt.Key_Space]: far,
                [Qt.Key_PageUp]: -far
            };
            event.accepted = true;
            if (event.key in distances)
                root.scrollBy(distances[event.key]);
            else if (event.key === Qt.Key_Home)
                positionViewAtBeginning();
            else if (event.key === Qt.Key_End)
                positionViewAtEnd();
            else
                event.accepted = false;
        }

        T.ScrollBar.vertical: ScrollMark {}

        delegate: AboutLine {
            width: page.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.bar
        color: Theme.wall

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }

        PillButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(32)
            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            text: Words.text("close")
            filled: true
            onClicked: root.closed()
        }
    }
}
