pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Where the map is looked at from. Everything that moves binds to originX, originY and span,
// which are set together, so that a movement costs each binding one look.
Item {
    id: root

    required property real minZoom
    required property real maxZoom
    property real centreX: 0.5
    property real centreY: 0.4
    property real zoom: 2
    // A finger or a wheel holds the map.
    property bool held: false

    property real span: 512
    property real originX: 0
    property real originY: 0
    readonly property bool moving: held || flight.running || approach.running || drift.running

    property list<real> path: []
    property real along: 0
    property real approachZoom: 0
    property real anchorX: 0
    property real anchorY: 0
    property bool placing: false

    // The camera stands elsewhere, or sees another part of the map.
    signal placed

    // The camera has come to rest.
    signal rested

    function screenX(x: real): real {
        return originX + x * span;
    }

    function screenY(y: real): real {
        return originY + y * span;
    }

    function jump(x: real, y: real, level: real): void {
        stop();
        place(x, y, level);
        rest.restart();
    }

    // Flies along x, y, zoom, x, y, zoom… in so many milliseconds.
    function fly(cameras: list<real>, duration: int): void {
        const last = cameras.length - 3;
        if (duration <= 0 || last < 3) {
            jump(cameras[last], cameras[last + 1], cameras[last + 2]);
            return;
        }
        stop();
        path = cameras;
        flight.duration = duration;
        flight.restart();
    }

    function pan(dx: real, dy: real): void {
        place(centreX - dx / span, centreY - dy / span, zoom);
    }

    function panGently(dx: real, dy: real): void {
        const x = centreX - dx / span;
        const y = centreY - dy / span;
        fly([centreX, centreY, zoom, x, y, zoom], Theme.glide * 0.4);
    }

    // Zooms by so many levels while the point (x, y) of the pane stays where it is.
    function zoomBy(levels: real, x: real, y: real): void {
        const wanted = Math.max(minZoom, Math.min(maxZoom, zoom + levels));
        const grown = 1 - Math.pow(2, zoom - wanted);
        place(centreX + (x - width / 2) / span * grown, centreY + (y - height / 2) / span * grown, wanted);
    }

    function zoomGently(levels: real, x: real, y: real): void {
        const from = approach.running ? approachZoom : zoom;
        flight.stop();
        drift.stop();
        anchorX = x;
        anchorY = y;
        approachZoom = Math.max(minZoom, Math.min(maxZoom, from + levels));
        if (Theme.quick === 0) {
            zoomBy(approachZoom - zoom, x, y);
            return;
        }
        approach.from = zoom;
        approach.to = approachZoom;
        approach.restart();
    }

    // Lets the map run out after a throw, in pixels per second.
    function fling(vx: real, vy: real): void {
        if (Theme.glide === 0 || Math.hypot(vx, vy) < 120)
            return;
        drift.vx = Math.max(-5000, Math.min(5000, vx));
        drift.vy = Math.max(-5000, Math.min(5000, vy));
        drift.start();
    }

    function stop(): void {
        flight.stop();
        approach.stop();
        drift.stop();
    }

    function place(x: real, y: real, level: real): void {
        const tall = 512 * Math.pow(2, level);
        const half = Math.min(0.5, height / 2 / tall);
        placing = true;
        zoom = level;
        centreY = Math.max(half, Math.min(1 - half, y));
        centreX = x - Math.floor(x);
        placing = false;
        project();
    }

    function project(): void {
        if (placing)
            return;
        span = 512 * Math.pow(2, zoom);
        originX = width / 2 - centreX * span;
        originY = height / 2 - centreY * span;
        placed();
        rest.restart();
    }

    function follow(share: real): void {
        const steps = path.length / 3 - 1;
        const step = Math.min(steps - 1, Math.floor(share * steps));
        const rest = share * steps - step;
        const at = step * 3;
        place(path[at] + (path[at + 3] - path[at]) * rest, path[at + 1] + (path[at + 4] - path[at + 1]) * rest, path[at + 2] + (path[at + 5] - path[at + 2]) * rest);
    }

    visible: false
    onAlongChanged: follow(along)
    onZoomChanged: project()
    onCentreXChanged: project()
    onCentreYChanged: project()
    onWidthChanged: project()
    onHeightChanged: project()
    Component.onCompleted: project()
    onMovingChanged: rest.restart()

    Timer {
        id: rest

        interval: 110
        onTriggered: {
            if (root.moving)
                restart();
            else
                root.rested();
        }
    }

    NumberAnimation {
        id: flight

        target: root
        property: "along"
        from: 0
        to: 1
        easing.type: Easing.InOutQuad
    }

    NumberAnimation {
        id: approach

        property real level

        target: approach
        property: "level"
        duration: Theme.quick * 1.8
        easing.type: Easing.OutCubic
        onLevelChanged: {
            if (running)
                root.zoomBy(level - root.zoom, root.anchorX, root.anchorY);
        }
    }

    FrameAnimation {
        id: drift

        property real vx: 0
        property real vy: 0

        onTriggered: {
            root.pan(vx * frameTime, vy * frameTime);
            const slower = Math.exp(-4.2 * frameTime);
            vx *= slower;
            vy *= slower;
            if (Math.hypot(vx, vy) < 15)
                stop();
        }
    }
}
