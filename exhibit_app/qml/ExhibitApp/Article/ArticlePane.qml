pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Paper to read on.
FocusScope {
    id: root

    required property AppViewModel app
    required property ArticleViewModel viewModel
    required property Pictures pictures
    readonly property string shownPage: viewModel.page
    readonly property real column: Math.min(width - 2 * Theme.px(48), Theme.reading * 31)

    clip: true

    // Where each page was left, and where one goes back to as soon as there is enough of the page.
    property var leftAt: ({})
    property string pageBefore: ""
    property real awaited: 0

    // Another page begins at its beginning; the link that led to it is gone.
    onShownPageChanged: {
        leftAt[pageBefore] = page.contentY;
        pageBefore = shownPage;
        awaited = app.canGoForward ? leftAt[shownPage] ?? 0 : 0;
        page.contentY = 0;
        arrival.restart();
        if (held === root || isWithin(held, blocks))
            reader.forceActiveFocus();
    }

    // What the keyboard has come to is seen.
    readonly property Item held: Window.activeFocusItem
    onHeldChanged: reveal(held)

    function isWithin(item: Item, whole: Item): bool {
        let above = item;
        while (above !== null && above !== whole)
            above = above.parent;
        return above !== null;
    }

    function reveal(item: Item): void {
        if (!isWithin(item, blocks))
            return;
        const air = Theme.px(24);
        const top = item.mapToItem(blocks, 0, 0).y + blocks.y;
        if (top < page.contentY + air)
            scrollBy(top - air - page.contentY);
        else if (top + item.height > page.contentY + page.height - air)
            scrollBy(Math.min(top - air, top + item.height + air - page.height) - page.contentY);
    }

    function scrollBy(distance: real): void {
        page.contentY = Math.max(0, Math.min(page.contentY + distance, page.contentHeight - page.height));
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    T.Control {
        id: reader

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: walk.top
        focus: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Document
        Accessible.name: root.viewModel.position !== "" ? root.viewModel.position : Words.text("contents")
        Keys.onDownPressed: root.scrollBy(Theme.reading * 3)
        Keys.onUpPressed: root.scrollBy(-Theme.reading * 3)
        Keys.onPressed: event => {
            const far = page.height * 0.85;
            const distances = {
                [Qt.Key_PageDown]: far,
                [Qt.Key_Space]: far,
                [Qt.Key_PageUp]: -far,
                [Qt.Key_Home]: -page.contentHeight,
                [Qt.Key_End]: page.contentHeight
            };
            if (event.key in distances) {
                root.scrollBy(distances[event.key]);
                event.accepted = true;
            }
        }

        contentItem: Flickable {
            id: page

            contentHeight: blocks.height + Theme.px(104)
            onContentHeightChanged: {
                if (root.awaited > 0 && contentHeight >= root.awaited + height) {
                    contentY = root.awaited;
                    root.awaited = 0;
                }
            }
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            T.ScrollBar.vertical: ScrollMark {
                tint: Theme.ink
            }

            Column {
                id: blocks

                x: (root.width - width) / 2
                y: Theme.px(48)
                width: root.column

                Repeater {
                    model: root.viewModel.rows

                    PageBlock {
                        width: blocks.width
                        app: root.app
                        pictures: root.pictures
                        seenTop: page.contentY - blocks.y - y
                        seenBottom: seenTop + page.height
                    }
                }
            }
        }

        FocusRing {
            anchors.margins: Theme.px(4)
            shown: reader.visualFocus
            radius: 0
            tint: Theme.accent
        }
    }

    NumberAnimation {
        id: arrival

        target: blocks
        property: "opacity"
        from: Theme.still ? 1 : 0
        to: 1
        duration: Theme.glide / 2
        easing.type: Easing.OutCubic
    }

    WalkBar {
        id: walk

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        viewModel: root.viewModel
    }
}
