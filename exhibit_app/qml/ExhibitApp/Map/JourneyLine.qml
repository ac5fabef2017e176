pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import ExhibitApp.Theme

// A journey over the globe: faint, or bright and drawn from its beginning when it is lit.
Item {
    id: root

    required property MapCamera camera
    required property list<real> points
    required property list<real> arrows
    required property bool link
    required property bool lit
    required property int order
    required property int among
    required property bool away
    required property bool filtered
    property bool anyLit: false
    // One is drawn when the one before it is there; many take less time each.
    readonly property real pace: Math.min(2, 5 / among)
    // How much of the bright line has been drawn.
    property real drawn: 0

    readonly property int count: points.length / 2
    // How far it reaches, in worlds.
    readonly property real west: points.reduce((least, x, at) => at % 2 === 0 ? Math.min(least, x) : least, Infinity)
    readonly property real east: points.reduce((most, x, at) => at % 2 === 0 ? Math.max(most, x) : most, -Infinity)
    // Lengths from the beginning to each point, in worlds.
    readonly property list<real> lengths: {
        const sums = [0];
        for (let i = 1; i < count; i++)
            sums.push(sums[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]));
        return sums;
    }
    readonly property var nothing: ({
            runs: [],
            before: 0
        })
    // What of the line is seen, and what of its bright part; traced once for each movement.
    property var whole: nothing
    property var begun: nothing
    readonly property real stroke: Math.max(1.6, Theme.px(2.6))

    // What is in the pane of the line as far as `share` of its length: unbroken runs of pixels,
    // and how many pixels come before the first. Shapes are not to rely on being clipped.
    function retrace(): void {
        whole = traced(1);
        rebegin();
    }

    function rebegin(): void {
        begun = !lit ? nothing : drawn < 1 ? traced(drawn) : whole;
    }

    // Where the world is seen more than once round, so is the line.
    function traced(share: real): var {
        const found = {
            runs: [],
            before: 0
        };
        const first = Math.ceil(-camera.originX / camera.span - east);
        const last = Math.floor((width - camera.originX) / camera.span - west);
        for (let turn = first; count > 1 && turn <= last; turn++)
            trace(found, share, camera.originX + turn * camera.span);
        return found;
    }

    function trace(found: var, share: real, left: real): void {
        const span = camera.span;
        const top = camera.originY;
        const end = lengths[count - 1] * share;
        const line = points;
        const sums = lengths;
        let run = [];
        for (let i = 0; i + 1 < count && sums[i] < end; i++) {
            const x = left + line[2 * i] * span;
            const y = top + line[2 * i + 1] * span;
            const whole = sums[i + 1] - sums[i];
            const part = whole > 0 ? Math.min(1, (end - sums[i]) / whole) : 1;
            const dx = (left + line[2 * i + 2] * span - x) * part;
            const dy = (top + line[2 * i + 3] * span - y) * part;
            const kept = inside(x, y, dx, dy);
            if (kept === null)
                continue;
            if (kept[0] > 0 || run.length === 0) {
                if (found.runs.length === 0)
                    found.before = (sums[i] + whole * part * kept[0]) * span;
                run = [Qt.point(x + dx * kept[0], y + dy * kept[0])];
                found.runs.push(run);
            }
            run.push(Qt.point(x + dx * kept[1], y + dy * kept[1]));
            if (kept[1] < 1)
                run = [];
        }
    }

    // From where to where, 0 to 1, a stroke from (x, y) by (dx, dy) lies in the pane (Liang, Barsky).
    function inside(x: real, y: real, dx: real, dy: real): var {
        const ways = [[-dx, x], [dx, width - x], [-dy, y], [dy, height - y]];
        let enters = 0;
        let leaves = 1;
        for (const [way, room] of ways) {
            if (way === 0 && room < 0)
                return null;
            if (way < 0)
                enters = Math.max(enters, room / way);
            else if (way > 0)
                leaves = Math.min(leaves, room / way);
        }
        return enters < leaves ? [enters, leaves] : null;
    }

    opacity: filtered ? 0.28 : away ? 0.45 : 1
    Accessible.ignored: true

    onLitChanged: {
        show.stop();
        drawn = lit && Theme.glide === 0 ? 1 : 0;
        if (lit && Theme.glide > 0)
            show.start();
        rebegin();
    }
    onDrawnChanged: rebegin()
    onPointsChanged: retrace()
    onWidthChanged: retrace()
    onHeightChanged: retrace()
    Component.onCompleted: {
        drawn = lit ? 1 : 0;
        retrace();
    }

    Connections {
        target: root.camera

        function onPlaced(): void {
            root.retrace();
        }
    }

    SequentialAnimation {
        id: show

        PauseAnimation {
            duration: Theme.glide * (0.8 + root.pace * root.order)
        }
        NumberAnimation {
            target: root
            property: "drawn"
            from: 0
            to: 1
            duration: Theme.glide * root.pace
            easing.type: Easing.InOutQuad
        }
    }

    component Stroke: ShapePath {
        id: stroke

        required property var trace

        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        strokeWidth: root.stroke
        strokeStyle: root.link ? ShapePath.DashLine : ShapePath.SolidLine
        dashPattern: [2.2, 3]
        dashOffset: trace.before / strokeWidth

        PathMultiline {
            paths: stroke.trace.runs
        }
    }

    Shape {
        opacity: root.lit ? 0.5 : root.anyLit ? 0.38 : 0.75
        preferredRendererType: Shape.CurveRenderer

        Stroke {
            trace: root.whole
            strokeColor: Theme.highlight
            strokeWidth: root.stroke * (root.anyLit ? 0.7 : 0.85)
        }
    }

    Shape {
        visible: root.lit
        preferredRendererType: Shape.CurveRenderer

        Stroke {
            trace: root.begun
            strokeColor: Qt.alpha(Theme.wall, 0.55)
            strokeWidth: root.stroke * 2.2
            strokeStyle: ShapePath.SolidLine
        }

        Stroke {
            trace: root.begun
            strokeColor: Theme.highlight
            strokeWidth: root.stroke * 1.2
        }
    }

    Repeater {
        model: root.arrows.length / 5

        JourneyArrow {
            required property int index
            readonly property int at: index * 5
            readonly property bool there: !root.lit || root.drawn > root.arrows[at + 4]

            camera: root.camera
            spotX: root.arrows[at]
            spotY: root.arrows[at + 1]
            stroke: root.stroke
            visible: there && root.arrows[at + 3] * root.camera.span > Theme.px(140) && x > 0 && x < root.width && y > 0 && y < root.height
            rotation: root.arrows[at + 2]
            opacity: root.lit ? 1 : root.anyLit ? 0.45 : 0.8
        }
    }

    Rectangle {
        readonly property var run: root.begun.runs.length > 0 ? root.begun.runs[root.begun.runs.length - 1] : []
        readonly property point head: run.length > 0 ? run[run.length - 1] : Qt.point(0, 0)

        visible: show.running && root.drawn > 0 && run.length > 0
        width: root.stroke * 3.4
        height: width
        radius: width / 2
        x: head.x - width / 2
        y: head.y - height / 2
        color: Theme.text
        border.width: Theme.px(2)
        border.color: Theme.highlight
    }
}
