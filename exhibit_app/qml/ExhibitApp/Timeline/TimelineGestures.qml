pragma ComponentBehavior: Bound

import QtQuick

// Drag, fling, pinch and wheel on the axis, whichever way it runs.
Item {
    id: root

    required property TimelineLens lens
    property bool vertical: false
    readonly property bool busy: drag.active || pinch.active

    property real travelled: 0
    property real speed: 0
    property real moment: 0

    function begin(): void {
        lens.stop();
        travelled = 0;
        speed = 0;
        moment = Date.now();
    }

    function moveTo(pixels: real): void {
        const now = Date.now();
        const passed = Math.max(now - moment, 1) / 1000;
        speed = speed * 0.6 + (pixels - travelled) / passed * 0.4;
        lens.pan(pixels - travelled);
        travelled = pixels;
        moment = now;
    }

    function end(): void {
        if (Date.now() - moment < 80)
            lens.throwAt(speed);
    }

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: !root.vertical
        yAxis.enabled: root.vertical
        onActiveChanged: active ? root.begin() : root.end()
        onActiveTranslationChanged: {
            if (active)
                root.moveTo(root.vertical ? activeTranslation.y : activeTranslation.x);
        }
    }

    PinchHandler {
        id: pinch

        target: null
        rotationAxis.enabled: false
        onActiveChanged: root.lens.stop()
        onScaleChanged: delta => root.lens.zoom(1 / delta, root.vertical ? centroid.position.y : centroid.position.x)
        onTranslationChanged: delta => root.lens.pan(root.vertical ? delta.y : delta.x)
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.NoButton
        onWheel: wheel => {
            const across = wheel.angleDelta.x;
            const pixel = root.vertical ? wheel.y : wheel.x;
            if ((wheel.modifiers & Qt.ShiftModifier) || Math.abs(across) > Math.abs(wheel.angleDelta.y))
                root.lens.pan((across || wheel.angleDelta.y) * 0.8);
            else
                root.lens.zoom(Math.pow(0.8, wheel.angleDelta.y / 120), pixel);
        }
    }
}
