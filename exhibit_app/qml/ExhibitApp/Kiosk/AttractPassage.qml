pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Map
import ExhibitApp.Timeline

// Map and timeline of the attract loop: their cameras go from event to event by themselves.
Item {
    id: root

    required property MapViewModel map
    required property TimelineViewModel timeline
    readonly property bool tall: height > width

    enabled: false
    Accessible.ignored: true

    MapPane {
        x: root.tall ? 0 : root.width * 0.42
        width: root.width - x
        height: root.height * (root.tall ? 0.44 : 0.62)
        viewModel: root.map
    }

    TimelinePane {
        y: root.height * (root.tall ? 0.7 : 0.62)
        width: root.width
        height: root.height * (root.tall ? 0.19 : 0.25)
        viewModel: root.timeline
    }
}
