pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// Fingers, mouse, wheel and keys on a picture.
T.Control {
    id: root

    required property PictureCamera camera
    readonly property real keyStep: 0.22

    // To the next or the previous work or detail.
    signal walked(step: int)
    signal detailWalked(step: int)
    signal fitAsked
    signal turnAsked
    // The camera is moved by hand.
    signal moved

    focusPolicy: Qt.TabFocus

    // Also called with what no button had a use for.
    function press(event: var): void {
        if (!(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            event.accepted = typed(event.key, event.text);
    }

    function typed(key: int, letters: string): bool {
        switch (key) {
        case Qt.Key_Left:
            return panned(1, 0);
        case Qt.Key_Right:
            return panned(-1, 0);
        case Qt.Key_Up:
            return panned(0, 1);
        case Qt.Key_Down:
            return panned(0, -1);
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            return zoomed(2);
        case Qt.Key_Minus:
        case Qt.Key_Underscore:
            return zoomed(0.5);
        case Qt.Key_Home:
        case Qt.Key_0:
            fitAsked();
            return true;
        case Qt.Key_PageDown:
            walked(1);
            return true;
        case Qt.Key_PageUp:
            walked(-1);
            return true;
        }
        return letters !== "" && typedLetter(letters);
    }

    // The same keys on English, Vietnamese and Russian keyboards.
    function typedLetter(letters: string): bool {
        if (".>юЮ".includes(letters))
            detailWalked(1);
        else if (",<бБ".includes(letters))
            detailWalked(-1);
        else if ("rRкК".includes(letters))
            turnAsked();
        else
            return false;
        return true;
    }

    // A picture that is seen whole makes way for the next one.
    function panned(right: int, down: int): bool {
        if (camera.whole) {
            if (right !== 0)
                walked(-right);
            return right !== 0;
        }
        moved();
        camera.panGently(right * width * keyStep, down * height * keyStep);
        return true;
    }

    function zoomed(times: real): bool {
        moved();
        camera.zoomGently(times, width / 2, height / 2);
        return true;
    }

    Keys.onPressed: event => press(event)

    DragHandler {
        id: drag

        property vector2d last
        property vector2d speed
        property real moment: 0

        // Qt's own velocity still tells of the throw when a finger has come to rest.
        function follow(way: vector2d): void {
            const now = Date.now();
            const step = way.minus(last);
            speed = speed.times(0.6).plus(step.times(400 / Math.max(1, now - moment)));
            last = way;
            moment = now;
            if (root.camera.whole)
                root.camera.sway = way.x * 0.35;
            else
                root.camera.pan(step.x, step.y);
        }

        target: null
        dragThreshold: Math.max(8, Theme.px(10))
        onActiveChanged: {
            if (active) {
                root.moved();
                root.camera.stop();
                last = Qt.vector2d(0, 0);
                speed = Qt.vector2d(0, 0);
                moment = Date.now();
                return;
            }
            const pulled = root.camera.sway;
            root.camera.release();
            if (Math.abs(pulled) > root.width * 0.06)
                root.walked(pulled < 0 ? 1 : -1);
            else if (Date.now() - moment < 80)
                root.camera.fling(speed.x, speed.y);
        }
        onActiveTranslationChanged: {
            if (active)
                follow(activeTranslation);
        }
    }

    PinchHandler {
        id: pinch

        property point last

        target: null
        rotationAxis.enabled: false
        onActiveChanged: {
            last = centroid.position;
            if (active) {
                root.moved();
                root.camera.stop();
                root.camera.sway = 0;
            }
        }
        onScaleChanged: delta => root.camera.zoomTo(root.camera.zoom * delta, centroid.position.x, centroid.position.y)
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
            root.camera.zoomGently(Math.pow(2, event.angleDelta.y / 240), event.x, event.y);
        }
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onPressedChanged: {
            if (pressed)
                root.camera.stop();
        }
        onSingleTapped: root.forceActiveFocus(Qt.MouseFocusReason)
        onDoubleTapped: eventPoint => {
            if (root.camera.zoom > Math.min(root.camera.mostZoom, 6) * 0.98) {
                root.fitAsked();
                return;
            }
            root.moved();
            root.camera.zoomGently(2.4, eventPoint.position.x, eventPoint.position.y);
        }
    }

    HoverHandler {
        cursorShape: root.camera.whole ? Qt.ArrowCursor : drag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    }
}
