pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Where a picture is looked at from. Its middle is in shares of the picture as it is turned.
Item {
    id: root

    required property real fitWidth
    required property real fitHeight
    required property real mostZoom
    // Another camera says where this one looks.
    property bool led: false
    property real centreX: 0.5
    property real centreY: 0.5
    property real zoom: 1
    // How far a finger pulls at a picture that has nowhere to go.
    property real sway: 0

    readonly property real spanX: fitWidth * zoom
    readonly property real spanY: fitHeight * zoom
    readonly property real originX: width / 2 - centreX * spanX + sway
    readonly property real originY: height / 2 - centreY * spanY
    readonly property bool whole: zoom < 1.01
    readonly property bool canZoomIn: zoom < mostZoom * 0.995
    readonly property bool moving: flight.running || approach.running || drift.running

    property point startMiddle
    property real startZoom: 1
    property point goalMiddle
    property real goalZoom: 1
    property real along: 0
    property real approachZoom: 1
    property point anchor

    function limited(level: real): real {
        return Math.max(1, Math.min(mostZoom, level));
    }

    function held(middle: real, room: real, length: real): real {
        const half = Math.min(0.5, room / 2 / Math.max(1, length));
        return Math.max(half, Math.min(1 - half, middle));
    }

    function place(x: real, y: real, level: real): void {
        zoom = limited(level);
        centreX = held(x, width, fitWidth * zoom);
        centreY = held(y, height, fitHeight * zoom);
    }

    function jump(x: real, y: real, level: real): void {
        stop();
        place(x, y, level);
    }

    // Goes there so that what comes nearer seems to grow out of one spot.
    function glide(x: real, y: real, level: real, duration: int): void {
        stop();
        goalZoom = limited(level);
        goalMiddle = Qt.point(held(x, width, fitWidth * goalZoom), held(y, height, fitHeight * goalZoom));
        if (duration <= 0) {
            place(goalMiddle.x, goalMiddle.y, goalZoom);
            return;
        }
        startMiddle = Qt.point(centreX, centreY);
        startZoom = zoom;
        flight.duration = duration;
        flight.restart();
    }

    function follow(share: real): void {
        const level = startZoom * Math.pow(goalZoom / startZoom, share);
        const depth = 1 / startZoom - 1 / goalZoom;
        const way = Math.abs(depth) < 0.02 ? share : (1 / startZoom - 1 / level) / depth;
        place(startMiddle.x + (goalMiddle.x - startMiddle.x) * way, startMiddle.y + (goalMiddle.y - startMiddle.y) * way, level);
    }

    // What is in the middle stays there while `turn` turns the picture to the right.
    function keepMiddle(turn: var): void {
        stop();
        const middle = Qt.point(centreX, centreY);
        turn();
        place(1 - middle.y, middle.x, zoom);
    }

    function pan(dx: real, dy: real): void {
        place(centreX - dx / spanX, centreY - dy / spanY, zoom);
    }

    function panGently(dx: real, dy: real): void {
        glide(centreX - dx / spanX, centreY - dy / spanY, zoom, Theme.glide * 0.4);
    }

    // Zooms while the point (x, y) of the wall stays where it is.
    function zoomTo(level: real, x: real, y: real): void {
        const wanted = limited(level);
        const grown = 1 - zoom / wanted;
        place(centreX + (x - width / 2) / spanX * grown, centreY + (y - height / 2) / spanY * grown, wanted);
    }

    function zoomGently(times: real, x: real, y: real): void {
        const from = approach.running ? approachZoom : zoom;
        flight.stop();
        drift.stop();
        anchor = Qt.point(x, y);
        approachZoom = limited(from * times);
        if (Theme.quick === 0) {
            zoomTo(approachZoom, x, y);
            return;
        }
        approach.from = Math.log2(zoom);
        approach.to = Math.log2(approachZoom);
        approach.restart();
    }

    // Lets the picture run out after a throw, in pixels per second.
    function fling(vx: real, vy: real): void {
        if (Theme.glide === 0 || whole || Math.hypot(vx, vy) < 120)
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

    function settle(): void {
        if (!led && width > 0 && height > 0)
            place(centreX, centreY, zoom);
    }

    onAlongChanged: {
        if (flight.running)
            follow(along);
    }
    onFitWidthChanged: settle()
    onFitHeightChanged: settle()
    onMostZoomChanged: settle()

    NumberAnimation {
        id: flight

        target: root
        property: "along"
        from: 0
        to: 1
        easing.type: Easing.InOutCubic
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
                root.zoomTo(Math.pow(2, level), root.anchor.x, root.anchor.y);
        }
    }

    NumberAnimation {
        id: swing

        target: root
        property: "sway"
        to: 0
        duration: Theme.quick
        easing.type: Easing.OutCubic
    }

    function release(): void {
        if (sway !== 0)
            swing.restart();
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
