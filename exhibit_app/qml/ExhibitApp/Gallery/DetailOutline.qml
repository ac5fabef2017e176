pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// The edge of a detail that is an area: light on dark, so that it shows on any picture.
Item {
    id: root

    // x, y, x, y… in shares of this item.
    required property list<real> points
    readonly property int corners: points.length / 2

    Accessible.ignored: true

    Repeater {
        model: 2 * root.corners

        Rectangle {
            id: edge

            required property int index
            readonly property int from: index % root.corners
            readonly property int to: (from + 1) % root.corners
            readonly property real startX: root.points[2 * from] * root.width
            readonly property real startY: root.points[2 * from + 1] * root.height
            readonly property real runX: root.points[2 * to] * root.width - startX
            readonly property real runY: root.points[2 * to + 1] * root.height - startY
            readonly property bool under: index < root.corners

            height: Math.max(2, Theme.px(under ? 8 : 4))
            x: startX - height / 2
            y: startY - height / 2
            width: Math.hypot(runX, runY) + height
            radius: height / 2
            color: under ? Qt.alpha(Theme.wall, 0.55) : Theme.highlight
            antialiasing: true
            transform: Rotation {
                origin.x: edge.height / 2
                origin.y: edge.height / 2
                angle: Math.atan2(edge.runY, edge.runX) * 180 / Math.PI
            }
        }
    }
}
