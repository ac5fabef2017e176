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
    readonly property real edge: Theme.px(10)
    readonly property real wallWidth: width - 2 * inset
    // Headings stand beside the pictures where both have room.
    readonly property real headWidth: wallWidth > Theme.type(330) * 3.2 ? Math.max(Theme.type(330), wallWidth * 0.23) : 0

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("gallery")

    // Hanging tells the wall's maker who is just making it, so it waits a moment at first.
    property bool laidOut: false

    function hang(): void {
        laidOut = true;
        viewModel.fit(wallWidth - headWidth, Theme.px(300) * (0.6 + 0.4 * Theme.textScale), gap, Screen.devicePixelRatio);
    }

    function step(direction: string): void {
        viewModel.step(direction);
        focusCurrent(Qt.TabFocusReason);
    }

    // The keyboard is at the current work; it shows once keys are used.
    function settle(): void {
        focusCurrent(Qt.OtherFocusReason);
    }

    function focusCurrent(reason: int): void {
        const line = viewModel.currentLine;
        if (line < 0)
            return;
        if (!wall.itemAtIndex(line))
            wall.positionViewAtIndex(line, ListView.Contain);
        const item = wall.itemAtIndex(line) as WallLine;
        if (!item)
            return;
        reveal(item);
        item.focusOn(viewModel.current, reason);
    }

    // Scrolls no more than it takes to see a line's pictures.
    function reveal(line: WallLine): void {
        const top = line.index === 0 ? wall.originY : line.y + line.picturesTop - gap;
        const bottom = line.y + line.picturesBottom + gap;
        if (top < wall.contentY || bottom - top > wall.height)
            wall.contentY = top;
        else if (bottom > wall.contentY + wall.height)
            wall.contentY = bottom - wall.height;
    }

    onWidthChanged: {
        if (laidOut)
            hang();
    }
    Component.onCompleted: {
        first.start();
        soon.restart();
    }
    onEnabledChanged: {
        if (enabled)
            soon.restart();
    }

    // Timers rather than Qt.callLater, which calls even what is being destroyed.
    Timer {
        id: first

        interval: 0
        onTriggered: root.hang()
    }

    Timer {
        id: soon

        interval: 0
        onTriggered: root.settle()
    }

    Connections {
        function onTextScaleChanged(): void {
            root.hang();
        }

        function onUnitChanged(): void {
            root.hang();
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

    Item {
        id: head

        x: root.inset
        width: root.wallWidth
        height: Math.max(headline.height, shut.height) + 2 * Theme.px(18)

        Text {
            id: headline

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - shut.width - Theme.px(20)
            text: Words.text("gallery")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.type(42)
            Accessible.role: Accessible.Heading
        }

        PillButton {
            id: shut

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            text: Words.text("close")
            onClicked: root.app.close()
        }
    }

    ListView {
        id: wall

        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.leftMargin: root.inset - root.edge
        anchors.rightMargin: root.inset - root.edge
        focus: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        currentIndex: -1
        bottomMargin: Theme.margin
        cacheBuffer: 0
        displayMarginEnd: Math.max(0, height / 2)
        model: root.viewModel.lines
        // New lines take the place of those where the keyboard was.
        onContentHeightChanged: {
            if (activeFocus && root.viewModel.open && !(root.Window.activeFocusItem as HungWork))
                soon.restart();
        }
        Accessible.role: Accessible.List
        Accessible.name: Words.text("gallery")
        Accessible.description: Words.text("works_keys")
        Keys.onLeftPressed: root.step("left")
        Keys.onRightPressed: root.step("right")
        Keys.onUpPressed: root.step("up")
        Keys.onDownPressed: root.step("down")

        T.ScrollBar.vertical: ScrollMark {
            parent: root
            x: root.width - width
            y: wall.y
            height: wall.height
        }

        delegate: WallLine {
            width: wall.width
            gap: root.gap
            headWidth: root.headWidth
            edge: root.edge
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
