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
    readonly property real shift: Math.round((viewModel.origin - lens.first) * lens.perDay)

    // The slider that assistive technology is told of.
    readonly property real value: lens.first + lens.span / 2
    readonly property real minimumValue: lens.worldFirst
    readonly property real maximumValue: lens.worldLast

    function look(): void {
        viewModel.look(lens.first, lens.last);
    }

    // The mark or era that lies nearest to where a finger came down, and how far off it is.
    function nearest(at: point): var {
        let best = {
            "item": null,
            "away": Theme.target / 2
        };
        for (const item of [...marks.all(), ...eras.all()]) {
            const place = item.mapFromItem(root, at);
            const away = Math.hypot(Math.max(-place.x, place.x - item.width, 0), Math.max(-place.y, place.y - item.height, 0));
            if (item.visible && away < best.away)
                best = {
                    "item": item,
                    "away": away
                };
        }
        return best;
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
            if (meant.item === null || meant.away === 0)
                return;
            const mark = meant.item as TimelineMark;
            if (mark !== null)
                mark.touch(mark.mapFromItem(root, eventPoint.position));
            else
                (meant.item as EraItem).chosen();
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
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    line: root.line
                    textSize: root.textSize
                    reach: view.width
                    viewFrom: -root.shift
                    viewUntil: root.lens.length - root.shift
                    vertical: root.vertical
                }
            }

            Rectangle {
                readonly property real place: (root.viewModel.chosenAt - root.viewModel.origin) * root.lens.perDay

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
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    thickness: root.track - 1
                    vertical: root.vertical
                    offset: root.vertical ? root.pillsFrom - Theme.px(4) - root.viewModel.pitch : 0
                }
            }

            Repeater {
                id: marks

                function all(): list<Item> {
                    return Array.from({
                        "length": count
                    }, (_, number) => itemAt(number));
                }

                model: root.viewModel.models.marks
                delegate: TimelineMark {
                    origin: root.viewModel.origin
                    perDay: root.lens.perDay
                    pitch: root.viewModel.pitch
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
            list.y = root.vertical ? place + root.mark : middle - list.height - root.viewModel.pitch;
            list.open();
        }
    }
}
