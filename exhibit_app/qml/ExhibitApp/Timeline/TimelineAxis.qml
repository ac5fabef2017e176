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
    required property bool vertical
    required property real tickDepth
    required property real lanesDepth
    required property real eraDepth
    required property real mark
    required property real pillHeight
    required property real track
    required property real textSize
    required property real picture
    required property EraBand eras

    property bool keyed: false
    readonly property bool keyboard: activeFocus && keyed
    // Where the line of the axis is, across it.
    readonly property real line: vertical ? tickDepth : lanesDepth + eraDepth
    // Where a vertical axis has its pills.
    readonly property real pillsFrom: tickDepth + eraDepth + 2 * track + Theme.px(8)
    readonly property real shift: Math.round((origin - lens.first) * lens.perDay)
    // Once for all delegates, as every one of them would ask for it whenever something has changed.
    readonly property real origin: viewModel.origin
    readonly property real pitch: viewModel.pitch

    // The slider that assistive technology is told of, and moves.
    readonly property real middle: lens.first + lens.span / 2
    property real value: middle
    readonly property real stepSize: lens.span / 2
    readonly property real minimumValue: lens.worldFirst
    readonly property real maximumValue: lens.worldLast

    onValueChanged: {
        if (value === middle)
            return;
        lens.go(value - lens.span / 2, lens.span, Theme.glide / 2);
        value = Qt.binding(() => middle);
    }

    function look(): void {
        viewModel.look(lens.first, lens.last);
    }

    // The mark or era that lies nearest to where a finger came down; none if it came down on one.
    function nearest(at: point): Item {
        let meant = null;
        let least = Theme.target / 2;
        for (const item of [...marks.all(), ...eras.all()]) {
            const place = item.mapFromItem(root, at);
            const away = Math.hypot(Math.max(-place.x, place.x - item.width, 0), Math.max(-place.y, place.y - item.height, 0));
            if (item.enabled && item.visible && away < least) {
                meant = item;
                least = away;
            }
        }
        return least > 0 ? meant : null;
    }

    readonly property string pointedName: viewModel.pointedName

    onPointedNameChanged: {
        if (pointedName)
            Accessible.announce(pointedName);
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: Words.text("timeline_axis") + ": " + viewModel.spanText
    Accessible.description: pointedName || Words.text("timeline_keys")
    Accessible.focusable: true
    Accessible.onIncreaseAction: lens.stepPan(0.5)
    Accessible.onDecreaseAction: lens.stepPan(-0.5)

    onActiveFocusChanged: {
        if (!activeFocus) {
            keyed = false;
            viewModel.stopPointing();
        }
    }

    Keys.onPressed: event => {
        keyed = true;
        look();
        keys.handle(event);
    }

    TimelineKeys {
        id: keys

        viewModel: root.viewModel
        lens: root.lens
    }

    TimelineGestures {
        anchors.fill: parent
        lens: root.lens
        vertical: root.vertical
    }

    // Fingers are wider than dots and bands: beside them, what is nearest is meant.
    TapHandler {
        onTapped: eventPoint => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            const meant = root.nearest(eventPoint.position);
            (meant as TimelineMark)?.touch(meant.mapFromItem(root, eventPoint.position));
            (meant as EraItem)?.chosen();
        }
    }

    Item {
        id: view

        width: parent.width
        height: parent.height
        clip: true

        Item {
            id: content

            x: root.vertical ? 0 : root.shift
            y: root.vertical ? root.shift : 0

            Repeater {
                model: root.viewModel.models.ticks
                delegate: TimelineTick {
                    lens: root.lens
                    origin: root.origin
                    line: root.line
                    textSize: root.textSize
                    reach: view.width
                    viewFrom: -root.shift
                    vertical: root.vertical
                }
            }

            Rectangle {
                readonly property real place: (root.viewModel.chosenAt - root.origin) * root.lens.perDay

                visible: root.viewModel.hasChosen
                x: root.vertical ? root.line : place - width / 2
                y: root.vertical ? place - height / 2 : root.pillHeight / 2
                width: root.vertical ? root.pillsFrom - root.line : Math.max(1.5, Theme.px(2))
                height: root.vertical ? Math.max(1.5, Theme.px(2)) : root.line - y
                color: Theme.highlight
            }

            Repeater {
                model: root.viewModel.models.bars
                delegate: TimelineBar {
                    lens: root.lens
                    origin: root.origin
                    thickness: root.track - 1
                    vertical: root.vertical
                    offset: root.vertical ? root.pillsFrom - Theme.px(4) - root.pitch : 0
                }
            }

            MarkRepeater {
                id: marks

                models: root.viewModel.models
                delegate: TimelineMark {
                    lens: root.lens
                    origin: root.origin
                    pitch: root.pitch
                    mark: root.mark
                    pillHeight: root.pillHeight
                    textSize: root.textSize
                    pictureRoom: root.picture
                    lift: root.vertical ? 0 : root.track
                    keyboard: root.keyboard
                    breadthFrom: root.pillsFrom
                    breadth: root.vertical ? view.width - root.pillsFrom - 1 : 0
                    onTaken: {
                        root.look();
                        root.viewModel.choose(event);
                    }
                    onOpened: {
                        root.look();
                        root.viewModel.openMark(key);
                    }
                }
            }

            // Software rendering reckons with each rectangle that has changed; one over all that moves makes them one.
            Rectangle {
                readonly property real from: (root.viewModel.laidFrom - root.origin) * root.lens.perDay
                readonly property real along: (root.viewModel.laidUntil - root.viewModel.laidFrom) * root.lens.perDay

                z: 5
                x: root.vertical ? 0 : from
                y: root.vertical ? from : 0
                width: root.vertical ? view.width : along
                height: root.vertical ? along : view.height
                color: Qt.alpha(Theme.wall, 1 / 255)
            }
        }
    }

    Rectangle {
        x: root.vertical ? root.line : 0
        y: root.vertical ? 0 : root.line
        width: root.vertical ? Theme.hairline : parent.width
        height: root.vertical ? parent.height : Theme.hairline
        color: Qt.alpha(Theme.quiet, 0.5)
    }

    FocusRing {
        anchors.margins: 0
        shown: root.keyboard
        radius: Theme.px(8)
    }

    TimelineList {
        id: list

        events: root.viewModel.models.listed
        onChosen: event => root.viewModel.choose(event)
    }

    Connections {
        target: root.viewModel

        function onListAsked(at: real, middle: real): void {
            const place = (at - root.lens.first) * root.lens.perDay;
            list.x = root.vertical ? root.pillsFrom : place - list.width / 2;
            list.y = root.vertical ? place + root.mark : middle - list.height - root.pitch;
            list.open();
        }
    }
}
