pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Notices a finger that rests in a corner, and takes no touch away from what lies there.
Item {
    id: root

    required property string corner
    required property int milliseconds
    signal held

    readonly property real side: Math.max(Theme.target * 1.5, Theme.px(90))

    width: side
    height: side
    x: corner.endsWith("right") ? parent.width - side : 0
    y: corner.startsWith("bottom") ? parent.height - side : 0
    Accessible.ignored: true

    PointHandler {
        id: finger

        readonly property bool inside: active && root.contains(point.position)

        acceptedButtons: Qt.LeftButton
        onInsideChanged: inside ? patience.restart() : patience.stop()
    }

    Timer {
        id: patience

        interval: root.milliseconds
        onTriggered: root.held()
    }
}
