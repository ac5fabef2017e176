pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Theme

// What is to be lit: lanes and time on one side, places on the other; below each other where narrow.
T.Popup {
    id: root

    required property TimelineFilterViewModel filter
    // The button that opened it.
    required property Item opener
    // What is not to be covered, as long as there is room beside it.
    required property Item pane
    property real headroom: 0
    property real lift: 0
    property bool below: false

    readonly property real widest: T.Overlay.overlay ? T.Overlay.overlay.width - 2 * margins : Theme.type(900)
    readonly property bool wide: availableWidth >= Theme.type(640)
    readonly property real gap: Theme.px(24)
    readonly property bool placed: places.count > 0

    focus: true
    padding: Theme.px(24)
    margins: Theme.px(12)
    width: Math.min(placed ? Theme.type(900) : Theme.type(520), widest)
    height: Math.min(implicitHeight, headroom)
    implicitHeight: Theme.type(filter.reach ? 420 : 600)
    x: Math.min(opener.width - width, 0)
    y: below ? opener.height + Theme.px(8) : -height - lift
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    onAboutToShow: {
        const top = opener.mapToItem(null, 0, 0).y;
        const beneath = T.Overlay.overlay.height - top - opener.height;
        const over = Math.max(pane.mapToItem(null, 0, 0).y, 0);
        below = beneath > top;
        lift = Theme.px(8) + (over >= implicitHeight * 0.8 && !filter.reach ? top - over : 0);
        headroom = (below ? beneath - Theme.px(8) : top - lift) - margins;
        filter.setOpen(true);
    }
    onClosed: filter.setOpen(false)

    Connections {
        target: root.filter

        function onCloseAsked(): void {
            root.close();
        }

        function onChanged(): void {
            if (root.opened)
                root.contentItem.Accessible.announce(root.filter.countText);
        }
    }

    background: Rectangle {
        radius: Theme.px(18)
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: Words.text("timeline_lanes")

        FilterHead {
            id: head

            width: parent.width
            focus: true
            filter: root.filter
            onClosed: root.close()
        }

        FilterChoices {
            id: choices

            y: head.height + root.gap / 2
            width: root.wide && root.placed ? (parent.width - root.gap) * 0.52 : parent.width
            height: root.wide || !root.placed ? parent.height - y : Math.min(contentHeight, (parent.height - y) * 0.55)
            filter: root.filter
        }

        FilterPlaces {
            id: places

            x: root.wide ? choices.width + root.gap : 0
            y: root.wide ? choices.y : choices.y + choices.height + root.gap / 2
            width: parent.width - x
            height: parent.height - y
            visible: root.placed
            filter: root.filter
        }
    }
}
