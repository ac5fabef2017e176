pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// The timeline navigator: events in lanes over eras, an axis, and an overview of all the time.
// With `vertical` time runs downwards, for a narrow strip at the side.
Rectangle {
    id: root

    required property TimelineViewModel viewModel
    property bool vertical: false

    // A narrow strip would cut every title if it followed the visitor's text size all the way.
    readonly property real textSize: vertical ? Theme.letter(Math.min(Theme.caption, width / 15)) : Theme.caption
    // At a kiosk no mark is lower than a finger is wide.
    readonly property real pillHeight: Math.max(textSize * (vertical ? 2.35 : 1) + Theme.px(8), Theme.pixelsPerMillimetre * 12)
    // A picture on a pill lies on its side.
    readonly property real picture: vertical ? (width > Theme.type(330) ? pillHeight : 0) : Math.round(pillHeight * 1.5)
    readonly property real track: Math.max(3, Theme.px(4))
    readonly property real leastRow: pillHeight + (vertical ? 0 : 2 * track) + Theme.px(2)
    readonly property real side: Theme.px(vertical ? 12 : 20)
    // Across the axis, from its ticks on: labels of ticks, eras, lanes.
    readonly property real tickDepth: vertical ? Math.min(textSize * 2.8 + Theme.px(14), width * 0.28) : textSize + Theme.px(14)
    readonly property real lanesRoom: vertical ? leastRow : height - controls.height - tickDepth - Theme.px(12)
    readonly property real fullEra: Math.round(Theme.caption * 0.95 + Theme.px(2))
    readonly property real eraTrack: {
        const wanted = Math.min(Math.max(viewModel.laneCount, 1), 4) * leastRow;
        return !vertical && lanesRoom - viewModel.eraTracks * fullEra >= wanted ? fullEra : Theme.px(8);
    }
    readonly property real eraDepth: viewModel.eraTracks * eraTrack
    readonly property real lanesDepth: vertical ? leastRow : Math.max(lanesRoom - eraDepth, leastRow)
    readonly property bool named: !vertical && !viewModel.merged
    readonly property real names: named ? Math.min(viewModel.laneWidth + Theme.px(42), width * 0.18) : side
    readonly property real axisLength: vertical ? axis.height : axis.width

    color: Theme.wall
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("timeline_axis")

    function fit(): void {
        viewModel.fit(axisLength, lanesDepth, leastRow, leastRow * 1.4, vertical ? leastRow : pillHeight, textSize, track, picture, vertical);
    }

    function settle(): void {
        if (lens.moving)
            settled.restart();
        else
            viewModel.settle(lens.first, lens.last);
    }

    function follow(): void {
        settled.restart();
        const left = lens.first < viewModel.laidFrom || lens.last > viewModel.laidUntil;
        if (left && !ahead.running)
            ahead.start();
    }

    onAxisLengthChanged: Qt.callLater(fit)
    onLanesDepthChanged: Qt.callLater(fit)
    onLeastRowChanged: Qt.callLater(fit)
    onPictureChanged: Qt.callLater(fit)
    onVerticalChanged: Qt.callLater(fit)
    Component.onCompleted: {
        fit();
        lens.place(viewModel.windowFirst, viewModel.windowLast - viewModel.windowFirst);
    }

    TimelineLens {
        id: lens

        worldFirst: root.viewModel.worldFirst
        worldLast: root.viewModel.worldLast
        length: root.axisLength
        onFirstChanged: root.follow()
        onSpanChanged: root.follow()
    }

    Timer {
        id: settled

        interval: 100
        onRunningChanged: root.viewModel.models.hurry(running)
        onTriggered: root.settle()
    }

    Timer {
        id: ahead

        interval: 30
        onTriggered: root.viewModel.layOut(lens.first, lens.last)
    }

    Connections {
        target: root.viewModel

        function onMoved(first: real, last: real, instantly: bool): void {
            const duration = instantly ? 0 : Theme.glide;
            lens.go(first, last - first, duration);
            if (duration === 0)
                root.viewModel.settle(lens.first, lens.last);
        }
    }

    LaneNames {
        y: axis.y
        width: root.names
        visible: root.named
        lanes: root.viewModel.models.lanes
        lift: root.track
        lineLength: root.width - Theme.px(12)
        onToggled: key => root.viewModel.filter.toggleLane(key)
    }

    TimelineAxis {
        id: axis

        x: root.vertical ? strip.x + strip.width + Theme.px(4) : root.names
        y: Theme.px(6)
        width: root.width - x - root.side
        height: root.vertical ? controls.y - y - Theme.px(6) : root.lanesDepth + root.eraDepth + root.tickDepth
        viewModel: root.viewModel
        lens: lens
        vertical: root.vertical
        tickDepth: root.tickDepth
        lanesDepth: root.lanesDepth
        eraDepth: root.eraDepth
        mark: root.vertical ? root.leastRow : root.pillHeight
        pillHeight: root.pillHeight
        track: root.track
        picture: root.picture
        eras: eras
        textSize: root.textSize
    }

    EraBand {
        id: eras

        x: axis.x + (root.vertical ? root.tickDepth : 0)
        y: axis.y + (root.vertical ? 0 : root.lanesDepth)
        width: root.vertical ? root.eraDepth : axis.width
        height: root.vertical ? axis.height : root.eraDepth
        eras: root.viewModel.models.eras
        lens: lens
        vertical: root.vertical
        trackDepth: root.eraTrack
        onChosen: key => {
            root.viewModel.look(lens.first, lens.last);
            root.viewModel.showEra(key);
        }
    }

    TimelineOverview {
        id: strip

        x: Theme.px(4)
        y: axis.y
        width: root.vertical ? Theme.px(30) : 0
        height: axis.height
        visible: root.vertical
        vertical: true
        lens: lens
        density: root.vertical ? root.viewModel.density : []
        passingDensity: root.vertical ? root.viewModel.passingDensity : []
        litDays: root.viewModel.litDays
    }

    TimelineControls {
        id: controls

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.px(4)
        viewModel: root.viewModel
        lens: lens
        pane: root
        overviewShown: !root.vertical
    }

    Rectangle {
        width: root.vertical ? Theme.hairline : parent.width
        height: root.vertical ? parent.height : Theme.hairline
        anchors.right: parent.right
        color: Theme.line
    }
}
