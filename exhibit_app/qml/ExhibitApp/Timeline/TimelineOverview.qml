pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// All the time there is, how full it is, and the window on it: to drag, to widen, to put elsewhere.
Item {
    id: root

    required property TimelineLens lens
    required property var density
    // Of the events that pass the filter; empty without one.
    required property var passingDensity
    required property var litDays
    property bool vertical: false

    readonly property real long: vertical ? height : width
    readonly property real wide: vertical ? width : height
    readonly property real thick: Math.min(Theme.px(22), wide)
    readonly property real perDay: long / lens.longest
    readonly property real grip: Theme.px(22)
    readonly property real from: (lens.first - lens.worldFirst) * perDay
    readonly property real reach: lens.span * perDay
    // Never so small that it could not be seen or grasped.
    readonly property real shownReach: Math.max(reach, Theme.px(20))
    readonly property real shownFrom: Math.min(Math.max(from + reach / 2 - shownReach / 2, 0), long - shownReach)

    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: root.vertical ? root.thick : root.width
        height: root.vertical ? root.height : root.thick
        radius: root.thick / 2
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }

    component Bin: Rectangle {
        required property real modelData
        required property int index

        readonly property real bin: root.long / root.density.length
        readonly property real size: (root.thick - Theme.px(6)) * (0.25 + 0.75 * modelData)
        readonly property real along: Math.max(bin - 1, 1.5)

        visible: modelData > 0
        x: root.vertical ? (root.width - size) / 2 : index * bin
        y: root.vertical ? index * bin : (root.height - size) / 2
        width: root.vertical ? size : along
        height: root.vertical ? along : size
    }

    Repeater {
        model: root.density

        Bin {
            color: Qt.alpha(Theme.highlight, root.passingDensity.length > 0 ? 0.2 : 0.55)
        }
    }

    Repeater {
        model: root.passingDensity

        Bin {
            color: Qt.alpha(Theme.highlight, 0.75)
        }
    }

    Repeater {
        model: root.litDays

        Rectangle {
            required property real modelData

            readonly property real at: Math.min(Math.max((modelData - root.lens.worldFirst) * root.perDay, 0), root.long) - Theme.px(1.5)

            x: root.vertical ? (root.width - width) / 2 : at
            y: root.vertical ? at : (root.height - height) / 2
            width: root.vertical ? root.thick : Math.max(2, Theme.px(3))
            height: root.vertical ? Math.max(2, Theme.px(3)) : root.thick
            color: Theme.text
        }
    }

    Rectangle {
        id: window

        x: root.vertical ? (root.width - width) / 2 : root.shownFrom
        y: root.vertical ? root.shownFrom : (root.height - height) / 2
        width: root.vertical ? root.thick + Theme.px(6) : root.shownReach
        height: root.vertical ? root.shownReach : root.thick + Theme.px(6)
        radius: Math.min(width, height) / 2
        color: Qt.alpha(Theme.text, area.pressed ? 0.24 : 0.13)
        border.width: Math.max(1.5, Theme.px(2))
        border.color: Theme.text
    }

    // What the ends are to be grasped by.
    Repeater {
        model: root.shownReach > root.grip * 3 ? 2 : 0

        Rectangle {
            required property int index

            readonly property real at: root.shownFrom + (index === 0 ? Theme.px(9) : root.shownReach - Theme.px(9)) - 1
            readonly property real size: root.thick * 0.45

            x: root.vertical ? (root.width - width) / 2 : at
            y: root.vertical ? at : (root.height - height) / 2
            width: root.vertical ? size : Math.max(2, Theme.px(2))
            height: root.vertical ? Math.max(2, Theme.px(2)) : size
            radius: 1
            color: Theme.text
        }
    }

    MouseArea {
        id: area

        property int part: 0
        property real held: 0

        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        cursorShape: partAt(root.vertical ? mouseY : mouseX) === 0 ? Qt.OpenHandCursor : root.vertical ? Qt.SizeVerCursor : Qt.SizeHorCursor

        // -1 and 1 are the ends, 0 is the window, 2 is beside it.
        function partAt(pixel: real): int {
            const end = root.shownFrom + root.shownReach;
            const inner = Math.min(root.grip / 2, root.shownReach / 4);
            if (pixel < root.shownFrom - root.grip || pixel > end + root.grip)
                return 2;
            if (pixel < root.shownFrom + inner)
                return -1;
            return pixel > end - inner ? 1 : 0;
        }

        function day(pixel: real): real {
            return root.lens.worldFirst + pixel / root.perDay;
        }

        function pull(pixel: real): void {
            const lens = root.lens;
            if (part === -1)
                lens.place(Math.min(day(pixel), lens.last - lens.shortest), Math.max(lens.last - day(pixel), lens.shortest));
            else if (part === 1)
                lens.place(lens.first, Math.min(Math.max(day(pixel), lens.first + lens.shortest), lens.worldLast) - lens.first);
            else
                lens.place(day(pixel - held), lens.span);
        }

        onPressed: mouse => {
            const pixel = root.vertical ? mouse.y : mouse.x;
            root.lens.stop();
            part = partAt(pixel);
            if (part === 2)
                root.lens.place(day(pixel) - root.lens.span / 2, root.lens.span);
            held = pixel - root.from;
        }
        onPositionChanged: mouse => {
            if (pressed)
                pull(root.vertical ? mouse.y : mouse.x);
        }
    }
}
