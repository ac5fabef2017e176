pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// What each key does on the axis.
QtObject {
    id: root

    required property TimelineViewModel viewModel
    required property TimelineLens lens

    function handle(event: var): void {
        event.accepted = event.modifiers & Qt.ControlModifier ? step(event.key) : move(event.key) || zoom(event.key) || point(event.key);
    }

    function step(key: int): bool {
        if (key !== Qt.Key_Left && key !== Qt.Key_Right)
            return false;
        viewModel.step(key === Qt.Key_Left ? -1 : 1);
        return true;
    }

    function move(key: int): bool {
        switch (key) {
        case Qt.Key_Left:
            lens.stepPan(-0.15);
            return true;
        case Qt.Key_Right:
            lens.stepPan(0.15);
            return true;
        case Qt.Key_PageUp:
            lens.stepPan(-1);
            return true;
        case Qt.Key_PageDown:
            lens.stepPan(1);
            return true;
        case Qt.Key_Home:
            lens.go(lens.worldFirst, lens.span, Theme.glide);
            return true;
        case Qt.Key_End:
            lens.go(lens.worldLast - lens.span, lens.span, Theme.glide);
            return true;
        }
        return false;
    }

    function zoom(key: int): bool {
        switch (key) {
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            lens.stepZoom(0.5);
            return true;
        case Qt.Key_Minus:
            lens.stepZoom(2);
            return true;
        case Qt.Key_0:
            viewModel.showWhole();
            return true;
        }
        return false;
    }

    function point(key: int): bool {
        switch (key) {
        case Qt.Key_Up:
        case Qt.Key_Comma:
            viewModel.point(-1);
            return true;
        case Qt.Key_Down:
        case Qt.Key_Period:
            viewModel.point(1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            viewModel.choosePointed();
            return true;
        }
        return false;
    }
}
