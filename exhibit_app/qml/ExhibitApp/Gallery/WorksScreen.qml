pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// All works of an exhibition on one long wall.
FocusScope {
    id: root

    required property AppViewModel app
    required property WorksViewModel viewModel
    required property Pictures pictures
    readonly property real inset: Math.max(Theme.px(24), Math.min(Theme.px(64), width * 0.04))
    readonly property real gap: Theme.px(24)

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("gallery")

    function hang(): void {
        viewModel.fit(width - 2 * inset, Theme.px(250) * (0.55 + 0.45 * Theme.textScale), gap);
    }

    function step(direction: string): void {
        viewModel.step(direction);
        focusCurrent();
    }

    function focusCurrent(): void {
        const line = viewModel.currentLine;
        if (line < 0)
            return;
        wall.positionViewAtIndex(line, ListView.Contain);
        const item = wall.itemAtIndex(line) as WallLine;
        if (item)
            item.focusOn(viewModel.current);
    }

    onWidthChanged: Qt.callLater(hang)
    Component.onCompleted: {
        Qt.callLater(hang);
        Qt.callLater(focusCurrent);
    }
    onEnabledChanged: {
        if (enabled)
            Qt.callLater(focusCurrent);
    }

    Connections {
        function onTextScaleChanged(): void {
            Qt.callLater(root.hang);
        }

        function onUnitChanged(): void {
            Qt.callLater(root.hang);
        }

        target: Theme
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.wall

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
    }

    ListView {
        id: wall

        anchors.fill: parent
        anchors.leftMargin: root.inset
        anchors.rightMargin: root.inset
        focus: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        bottomMargin: Theme.margin
        cacheBuffer: height / 2
        model: root.viewModel.lines
        Accessible.role: Accessible.List
        Accessible.name: Words.text("gallery")
        Accessible.description: Words.text("works_keys")
        Keys.onLeftPressed: root.step("left")
        Keys.onRightPressed: root.step("right")
        Keys.onUpPressed: root.step("up")
        Keys.onDownPressed: root.step("down")

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            parent: root
            x: root.width - width
            height: root.height
            implicitWidth: Theme.px(10)
            visible: size < 1

            contentItem: Rectangle {
                implicitWidth: Theme.px(6)
                radius: width / 2
                color: Qt.alpha(Theme.text, bar.pressed ? 0.5 : 0.25)
            }
        }

        header: Item {
            width: wall.width
            height: headline.height + Theme.px(20)

            Row {
                id: headline

                topPadding: Theme.px(28)
                spacing: Theme.px(20)

                Text {
                    width: Math.min(implicitWidth, wall.width - shut.width - parent.spacing)
                    text: root.viewModel.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.text
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.title
                    Accessible.role: Accessible.Heading
                }
            }

            PillButton {
                id: shut

                anchors.right: parent.right
                y: Theme.px(28)
                iconName: "close"
                text: Words.text("close")
                onClicked: root.app.close()
            }
        }

        delegate: WallLine {
            width: wall.width
            gap: root.gap
            pictures: root.pictures
            current: root.viewModel.current
            onChosen: work => {
                root.viewModel.setCurrent(work);
                root.app.choose(`work:${work}`);
            }
        }
    }

    Text {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * root.inset, Theme.reading * 30)
        visible: root.viewModel.count === 0
        text: Words.text("works_empty")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.quiet
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
    }
}
