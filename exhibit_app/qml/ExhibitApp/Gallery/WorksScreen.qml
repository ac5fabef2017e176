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
    readonly property real wallWidth: width - 2 * inset
    // Headings stand beside the pictures where both have room.
    readonly property real headWidth: wallWidth > Theme.type(330) * 3.2 ? Math.max(Theme.type(330), wallWidth * 0.23) : 0

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("gallery")

    function hang(): void {
        viewModel.fit(wallWidth - headWidth, Theme.px(300) * (0.6 + 0.4 * Theme.textScale), gap);
    }

    function step(direction: string): void {
        viewModel.step(direction);
        focusCurrent();
    }

    function focusCurrent(): void {
        const line = viewModel.currentLine;
        if (line < 0)
            return;
        if (!wall.itemAtIndex(line))
            wall.positionViewAtIndex(line, ListView.Contain);
        const item = wall.itemAtIndex(line) as WallLine;
        if (!item)
            return;
        reveal(item);
        item.focusOn(viewModel.current);
    }

    // Scrolls no more than it takes to see a line's pictures; the first one comes with the header.
    function reveal(line: WallLine): void {
        const top = line.index === 0 ? wall.originY : line.y + line.picturesTop - gap;
        const bottom = line.y + line.picturesBottom + gap;
        if (top < wall.contentY || bottom - top > wall.height)
            wall.contentY = top;
        else if (bottom > wall.contentY + wall.height)
            wall.contentY = bottom - wall.height;
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
        cacheBuffer: Math.max(0, height / 2)
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

            Text {
                id: headline

                topPadding: Theme.px(28)
                width: wall.width - shut.width - Theme.px(20)
                text: Words.text("gallery")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.title
                Accessible.role: Accessible.Heading
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
            headWidth: root.headWidth
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
