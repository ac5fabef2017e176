pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// Fingers, mouse, wheel and keys on the map.
T.Control {
    id: root

    required property MapCamera camera

    // A touch that was no drag, and the pointer resting somewhere.
    signal tapped(x: real, y: real)
    signal pointedAt(x: real, y: real)
    signal moved
    signal fitAsked
    signal nextAsked(step: int)
    signal chooseAsked

    property bool pointing: false
    // Whether the map is being used by keys, so that it shows where they are.
    property bool keyed: false

    focusPolicy: Qt.TabFocus

    function typed(key: int, letters: string): bool {
        const step = 0.28;
        switch (key) {
        case Qt.Key_Left:
            return panned(width * step, 0);
        case Qt.Key_Right:
            return panned(-width * step, 0);
        case Qt.Key_Up:
            return panned(0, height * step);
        case Qt.Key_Down:
            return panned(0, -height * step);
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            return zoomed(1);
        case Qt.Key_Minus:
        case Qt.Key_Underscore:
            return zoomed(-1);
        case Qt.Key_Home:
            fitAsked();
            return true;
        case Qt.Key_PageDown:
            nextAsked(1);
            return true;
        case Qt.Key_PageUp:
            nextAsked(-1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            chooseAsked();
            return true;
        }
        // The same two keys on English, Vietnamese and Russian keyboards.
        if (".>юЮ".includes(letters) && letters !== "")
            nextAsked(1);
        else if (",<бБ".includes(letters) && letters !== "")
            nextAsked(-1);
        else
            return false;
        return true;
    }

    function panned(dx: real, dy: real): bool {
        moved();
        camera.panGently(dx, dy);
        return true;
    }

    function zoomed(levels: real): bool {
        moved();
        camera.zoomGently(levels, width / 2, height / 2);
        return true;
    }

    Keys.onPressed: event => {
        keyed = true;
        event.accepted = typed(event.key, event.text);
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            keyed = false;
    }

    DragHandler {
        id: drag

        property point last
        property vector2d speed

        target: null
        dragThreshold: Math.max(8, Theme.px(10))
        onActiveChanged: {
            root.camera.held = active || pinch.active;
            if (active) {
                root.moved();
                root.camera.stop();
                last = Qt.point(0, 0);
            } else {
                root.camera.fling(speed.x, speed.y);
            }
        }
        onActiveTranslationChanged: {
            if (!active)
                return;
            root.camera.pan(activeTranslation.x - last.x, activeTranslation.y - last.y);
            last = Qt.point(activeTranslation.x, activeTranslation.y);
            speed = centroid.velocity;
        }
    }

    PinchHandler {
        id: pinch

        property point last

        target: null
        rotationAxis.enabled: false
        onActiveChanged: {
            root.camera.held = active || drag.active;
            last = centroid.position;
            if (active) {
                root.moved();
                root.camera.stop();
            }
        }
        onScaleChanged: delta => root.camera.zoomBy(Math.log2(delta), centroid.position.x, centroid.position.y)
        onCentroidChanged: {
            if (active)
                root.camera.pan(centroid.position.x - last.x, centroid.position.y - last.y);
            last = centroid.position;
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        target: null
        onWheel: event => {
            root.moved();
            root.camera.zoomGently(event.angleDelta.y / 240, event.x, event.y);
        }
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onPressedChanged: {
            if (pressed)
                root.camera.stop();
        }
        onSingleTapped: eventPoint => {
            root.keyed = false;
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.tapped(eventPoint.position.x, eventPoint.position.y);
        }
        onDoubleTapped: eventPoint => {
            root.moved();
            root.camera.zoomGently(1, eventPoint.position.x, eventPoint.position.y);
        }
    }

    HoverHandler {
        id: hover

        cursorShape: root.pointing ? Qt.PointingHandCursor : Qt.OpenHandCursor
        onPointChanged: root.pointedAt(point.position.x, point.position.y)
        onHoveredChanged: {
            if (!hovered)
                root.pointedAt(-1e6, -1e6);
        }
    }
}
