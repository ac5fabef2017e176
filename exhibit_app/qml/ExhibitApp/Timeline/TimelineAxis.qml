pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Ticks, bars and marks in their lanes; one stop for the keyboard.
FocusScope {
    id: root

    required property TimelineViewModel viewModel
    required property TimelineLens lens
    required property real lanesDepth
    required property real axisDepth
    required property real mark
    required property real pillHeight
    required property real track
    readonly property bool keyboard: activeFocus && keyed
    property bool keyed: false

    // The slider that assistive technology is told of.
    readonly property real value: lens.first + lens.span / 2
    readonly property real minimumValue: lens.worldFirst
    readonly property real maximumValue: lens.worldLast

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: Words.text("timeline_axis") + ": " + viewModel.spanText
    Accessible.description: viewModel.pointedName || Words.text("timeline_keys")
    Accessible.focusable: true
    Accessible.onIncreaseAction: lens.stepPan(0.5)
    Accessible.onDecreaseAction: lens.stepPan(-0.5)

    onActiveFocusChanged: {
        if (!activeFocus) {
            keyed = false;
            viewModel.stopPointing();
        }
    }

    function handle(event: KeyEvent): void {
        const control = event.modifiers & Qt.ControlModifier;
        event.accepted = true;
        keyed = true;
        switch (event.key) {
        case Qt.Key_Left:
            return control ? viewModel.step(-1) : lens.stepPan(-0.15);
        case Qt.Key_Right:
            return control ? viewModel.step(1) : lens.stepPan(0.15);
        case Qt.Key_PageUp:
            return lens.stepPan(-0.9);
        case Qt.Key_PageDown:
            return lens.stepPan(0.9);
        case Qt.Key_Home:
            return lens.go(lens.worldFirst, lens.span, Theme.glide);
        case Qt.Key_End:
            return lens.go(lens.worldLast - lens.span, lens.span, Theme.glide);
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            return lens.stepZoom(0.5);
        case Qt.Key_Minus:
            return lens.stepZoom(2);
        case Qt.Key_0:
            return viewModel.showWhole();
        case Qt.Key_Up:
        case Qt.Key_Comma:
            return viewModel.point(-1);
        case Qt.Key_Down:
        case Qt.Key_Period:
            return viewModel.point(1);
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            return viewModel.choosePointed();
        }
        event.accepted = false;
    }

    Keys.onPressed: event => handle(event)

    TimelineGestures {
        anchors.fill: parent
        lens: root.lens
    }

    TapHandler {
        onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
    }

    Item {
        id: view

        width: parent.width
        height: parent.height
        clip: true

        Item {
            id: content

            x: Math.round((root.viewModel.origin - root.lens.first) * root.lens.perDay)

            Repeater {
                model: root.viewModel.ticks
                delegate: TimelineTick {
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    depth: root.axisDepth
                    viewFrom: -content.x - Theme.px(16)
                    viewUntil: view.width - content.x + Theme.px(4)
                }
            }

            Repeater {
                model: root.viewModel.bars
                delegate: TimelineBar {
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    thickness: root.track - 1
                }
            }

            Repeater {
                model: root.viewModel.marks
                delegate: TimelineMark {
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    pitch: root.viewModel.pitch
                    mark: root.mark
                    pillHeight: root.pillHeight
                    gutter: root.track * 2
                    keyboard: root.keyboard
                    onTaken: root.viewModel.choose(event)
                    onOpened: root.viewModel.openMark(key)
                }
            }
        }
    }

    Rectangle {
        y: root.axisDepth
        width: parent.width
        height: Theme.hairline
        color: Qt.alpha(Theme.quiet, 0.5)
    }

    FocusRing {
        anchors.margins: 0
        shown: root.keyboard
        radius: Theme.px(8)
    }

    TimelineList {
        id: list

        events: root.viewModel.listed
        onChosen: event => root.viewModel.choose(event)
    }

    Connections {
        target: root.viewModel

        function onListAsked(at: real, middle: real): void {
            list.x = (at - root.lens.first) * root.lens.perDay - list.width / 2;
            list.y = middle - list.height - root.viewModel.pitch;
            list.open();
        }
    }
}
