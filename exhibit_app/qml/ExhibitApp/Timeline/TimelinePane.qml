pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// The timeline navigator: lanes of events over eras, an axis, and an overview of all the time.
Rectangle {
    id: root

    required property TimelineViewModel viewModel
    property bool vertical: false

    readonly property real pillHeight: Theme.caption + Theme.px(10)
    readonly property real track: Math.max(3, Theme.px(3))
    readonly property real leastRow: pillHeight + 2 * track + Theme.px(3)
    readonly property real tickDepth: Theme.caption + Theme.px(14)
    readonly property real lanesRoom: height - controls.height - tickDepth - Theme.px(14)
    readonly property real fullEra: Math.round(Theme.caption * 1.08 + Theme.px(3))
    readonly property real eraTrack: {
        const rows = Math.max(viewModel.laneCount, 1) * leastRow;
        return lanesRoom - viewModel.eraTracks * fullEra >= Math.min(rows, leastRow * 4) ? fullEra : Theme.px(8);
    }
    readonly property real eraDepth: viewModel.eraTracks * eraTrack
    readonly property real lanesDepth: Math.max(lanesRoom - eraDepth, leastRow)
    readonly property real names: viewModel.merged ? Theme.px(20) : Math.min(viewModel.laneWidth + Theme.px(42), width * 0.18)

    color: Theme.wall
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("timeline_axis")

    function fit(): void {
        viewModel.fit(axis.width, lanesDepth, leastRow, leastRow * 1.4, pillHeight, Theme.caption, track, vertical);
    }

    function settle(): void {
        if (lens.moving)
            settled.restart();
        else
            viewModel.settle(lens.first, lens.last);
    }

    function follow(): void {
        settled.restart();
        const left = lens.first < viewModel.origin || lens.last > viewModel.laidUntil;
        if (left && !ahead.running)
            ahead.start();
    }

    onLanesDepthChanged: Qt.callLater(fit)
    onLeastRowChanged: Qt.callLater(fit)
    onPillHeightChanged: Qt.callLater(fit)
    Component.onCompleted: fit()

    TimelineLens {
        id: lens

        worldFirst: root.viewModel.worldFirst
        worldLast: root.viewModel.worldLast
        length: axis.width
        onFirstChanged: root.follow()
        onSpanChanged: root.follow()
    }

    Timer {
        id: settled

        interval: 100
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
            lens.go(first, last - first, instantly ? 0 : Theme.glide);
        }
    }

    LaneNames {
        y: axis.y
        width: root.names
        lift: root.track
        visible: !root.viewModel.merged
        lanes: root.viewModel.lanes
        onToggled: key => root.viewModel.toggleLane(key)
    }

    TimelineAxis {
        id: axis

        x: root.names
        y: Theme.px(8)
        width: root.width - x - Theme.px(20)
        height: root.lanesDepth + root.eraDepth + root.tickDepth
        viewModel: root.viewModel
        lens: lens
        lanesDepth: root.lanesDepth
        axisDepth: root.lanesDepth + root.eraDepth
        mark: root.pillHeight
        pillHeight: root.pillHeight
        track: root.track
        onWidthChanged: Qt.callLater(root.fit)
    }

    EraBand {
        x: axis.x
        y: axis.y + root.lanesDepth
        width: axis.width
        height: root.eraDepth
        clip: true
        eras: root.viewModel.eras
        lens: lens
        trackDepth: root.eraTrack
        onChosen: key => root.viewModel.showEra(key)
    }

    TimelineControls {
        id: controls

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.px(12)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.px(4)
        height: Theme.target
        viewModel: root.viewModel
        lens: lens
        filterShown: root.viewModel.merged && root.viewModel.laneCount > 0
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
