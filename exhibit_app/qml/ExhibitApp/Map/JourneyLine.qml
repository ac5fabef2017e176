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
    property bool anyLit: false
    // How much of the bright line has been drawn.
    property real drawn: 0

    readonly property int count: points.length / 2
    readonly property real turn: count > 0 ? Math.round(camera.centreX - (points[0] + points[2 * count - 2]) / 2) : 0
    readonly property real baseX: count > 0 ? points[0] + turn : 0
    readonly property real baseY: count > 0 ? points[1] : 0
    // Lengths from the beginning to each point, in worlds.
    readonly property list<real> lengths: {
        const sums = [0];
        for (let i = 1; i < count; i++)
            sums.push(sums[i - 1] + Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]));
        return sums;
    }
    // The part of the world that is worth drawing, in steps of a pane.
    readonly property real cellX: Math.floor(camera.centreX * camera.span / Math.max(1, camera.width))
    readonly property real cellY: Math.floor(camera.centreY * camera.span / Math.max(1, camera.height))
    readonly property var visibleRange: range(cellX, cellY, camera.span)
    readonly property real stroke: Math.max(1.6, Theme.px(2.6))

    function range(column: real, row: real, span: real): var {
        const width = camera.width / span;
        const height = camera.height / span;
        const west = (column - 1) * width;
        const east = (column + 2) * width;
        const north = (row - 1) * height;
        const south = (row + 2) * height;
        let first = -1;
        let last = -1;
        for (let i = 0; i + 1 < count; i++) {
            const x = points[2 * i] + turn;
            const nextX = points[2 * i + 2] + turn;
            const y = points[2 * i + 1];
            const nextY = points[2 * i + 3];
            if (Math.max(x, nextX) >= west && Math.min(x, nextX) <= east && Math.max(y, nextY) >= north && Math.min(y, nextY) <= south) {
                first = first < 0 ? i : first;
                last = i + 1;
            }
        }
        return [first, last];
    }

    // The line as far as `share` of its length, in pixels from its beginning.
    function line(share: real): var {
        const first = visibleRange[0];
        const last = visibleRange[1];
        const end = lengths[count - 1] * share;
        const found = [];
        if (first < 0 || share <= 0)
            return found;
        for (let i = first; i <= last; i++) {
            if (lengths[i] > end && i > 0) {
                const part = (end - lengths[i - 1]) / (lengths[i] - lengths[i - 1]);
                if (part > 0)
                    found.push(pixel(points[2 * i - 2] + (points[2 * i] - points[2 * i - 2]) * part, points[2 * i - 1] + (points[2 * i + 1] - points[2 * i - 1]) * part));
                break;
            }
            found.push(pixel(points[2 * i], points[2 * i + 1]));
        }
        return found;
    }

    function pixel(x: real, y: real): point {
        return Qt.point((x + turn - baseX) * camera.span, (y - baseY) * camera.span);
    }

    x: camera.originX + baseX * camera.span
    y: camera.originY + baseY * camera.span
    Accessible.ignored: true

    onLitChanged: {
        show.stop();
        drawn = lit && Theme.glide === 0 ? 1 : 0;
        if (lit && Theme.glide > 0)
            show.start();
    }
    Component.onCompleted: drawn = lit ? 1 : 0

    SequentialAnimation {
        id: show

        PauseAnimation {
            duration: Theme.glide * (0.8 + 1.2 * root.order)
        }
        NumberAnimation {
            target: root
            property: "drawn"
            from: 0
            to: 1
            duration: Theme.glide * 2
            easing.type: Easing.InOutQuad
        }
    }

    component Stroke: ShapePath {
        id: stroke

        property real share: 1

        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        strokeWidth: root.stroke
        strokeStyle: root.link ? ShapePath.DashLine : ShapePath.SolidLine
        dashPattern: [2.2, 3]
        dashOffset: root.visibleRange[0] > 0 ? root.lengths[root.visibleRange[0]] * root.camera.span / strokeWidth : 0

        PathPolyline {
            path: root.line(stroke.share)
        }
    }

    Shape {
        opacity: root.lit ? 0.5 : root.anyLit ? 0.38 : 0.75
        preferredRendererType: Shape.CurveRenderer

        Stroke {
            strokeColor: Theme.highlight
            strokeWidth: root.stroke * (root.anyLit ? 0.7 : 0.85)
        }
    }

    Shape {
        visible: root.lit
        preferredRendererType: Shape.CurveRenderer

        Stroke {
            share: root.drawn
            strokeColor: Qt.alpha(Theme.wall, 0.55)
            strokeWidth: root.stroke * 2.2
            strokeStyle: ShapePath.SolidLine
        }

        Stroke {
            share: root.drawn
            strokeColor: Theme.highlight
            strokeWidth: root.stroke * 1.2
        }
    }

    Repeater {
        model: root.arrows.length / 5

        Shape {
            id: arrow

            required property int index
            readonly property int at: index * 5

            visible: root.arrows[at + 3] * root.camera.span > Theme.px(140) && (!root.lit || root.drawn > root.arrows[at + 4])
            x: (root.arrows[at] + root.turn - root.baseX) * root.camera.span
            y: (root.arrows[at + 1] - root.baseY) * root.camera.span
            rotation: root.arrows[at + 2]
            transformOrigin: Item.TopLeft
            opacity: root.lit ? 1 : root.anyLit ? 0.45 : 0.8

            ShapePath {
                fillColor: Theme.highlight
                strokeColor: Qt.alpha(Theme.wall, 0.7)
                strokeWidth: Theme.px(1)
                startX: 4 * root.stroke
                startY: 0

                PathLine {
                    x: -2.2 * root.stroke
                    y: -2.6 * root.stroke
                }
                PathLine {
                    x: -0.8 * root.stroke
                    y: 0
                }
                PathLine {
                    x: -2.2 * root.stroke
                    y: 2.6 * root.stroke
                }
                PathLine {
                    x: 4 * root.stroke
                    y: 0
                }
            }
        }
    }

    Rectangle {
        readonly property var head: root.drawn > 0 && root.drawn < 1 ? root.line(root.drawn) : []

        visible: show.running && head.length > 0
        width: root.stroke * 3.4
        height: width
        radius: width / 2
        x: (head.length > 0 ? head[head.length - 1].x : 0) - width / 2
        y: (head.length > 0 ? head[head.length - 1].y : 0) - height / 2
        color: Theme.text
        border.width: Theme.px(2)
        border.color: Theme.highlight
    }
}
