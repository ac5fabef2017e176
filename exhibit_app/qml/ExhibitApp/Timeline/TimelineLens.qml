pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// The window on time: where it is, and how it pans, zooms, glides and is flung.
Item {
    id: root

    required property real worldFirst
    required property real worldLast
    // Of the axis, in pixels.
    required property real length

    property real first: 0
    property real span: 1
    readonly property real last: first + span
    readonly property real perDay: length / span
    readonly property bool moving: glide.running || fling.running

    property real goalFirst: 0
    property real goalSpan: 1
    property real startFirst: 0
    property real startSpan: 1
    property real speed: 0
    property real progress: 1

    readonly property real shortest: 1
    readonly property real longest: worldLast - worldFirst
    readonly property real friction: 3.2

    visible: false

    onProgressChanged: {
        if (glide.running)
            follow(progress);
    }

    function clampSpan(days: real): real {
        return Math.min(Math.max(days, shortest), longest);
    }

    function clampFirst(day: real, days: real): real {
        return Math.min(Math.max(day, worldFirst), worldLast - days);
    }

    function place(day: real, days: real): void {
        const within = clampSpan(days);
        span = within;
        first = clampFirst(day, within);
    }

    function stop(): void {
        glide.stop();
        fling.stop();
    }

    function pan(pixels: real): void {
        stop();
        place(first - pixels / perDay, span);
    }

    // Makes the window `factor` times as long and keeps the day at `pixel` where it is.
    function zoom(factor: real, pixel: real): void {
        stop();
        const days = clampSpan(span * factor);
        place(first + pixel / perDay - days * pixel / length, days);
    }

    // The same in a short glide; steps add up while it lasts.
    function stepZoom(factor: real): void {
        const from = glide.running ? goalSpan : span;
        const middle = glide.running ? goalFirst + goalSpan / 2 : first + span / 2;
        const days = clampSpan(from * factor);
        go(middle - days / 2, days, Theme.glide / 2);
    }

    function stepPan(share: real): void {
        const days = glide.running ? goalSpan : span;
        const from = glide.running ? goalFirst : first;
        go(from + days * share, days, Theme.glide / 2);
    }

    function go(day: real, days: real, duration: int): void {
        stop();
        goalSpan = clampSpan(days);
        goalFirst = clampFirst(day, goalSpan);
        if (duration <= 0 || length <= 0) {
            place(goalFirst, goalSpan);
            return;
        }
        startFirst = first;
        startSpan = span;
        glide.duration = duration;
        glide.restart();
    }

    // Between two windows there is one day that keeps its place; time is zoomed about it.
    function follow(share: real): void {
        const ratio = goalSpan / startSpan;
        const days = startSpan * Math.pow(ratio, share);
        const way = Math.abs(ratio - 1) < 0.001 ? share : (days - startSpan) / (goalSpan - startSpan);
        place(startFirst + (goalFirst - startFirst) * way, days);
    }

    function throwAt(pixelsPerSecond: real): void {
        stop();
        speed = pixelsPerSecond;
        if (!Theme.still && Math.abs(speed) > 120)
            fling.start();
    }

    NumberAnimation {
        id: glide

        target: root
        property: "progress"
        from: 0
        to: 1
        easing.type: Easing.InOutCubic
        onFinished: root.place(root.goalFirst, root.goalSpan)
    }

    FrameAnimation {
        id: fling

        onTriggered: {
            const before = root.first;
            root.place(root.first - root.speed * frameTime / root.perDay, root.span);
            root.speed *= Math.exp(-root.friction * frameTime);
            if (Math.abs(root.speed) < 20 || root.first === before)
                stop();
        }
    }
}
