import QtQuick
import QtQuick.Shapes
import ExhibitApp.Theme

// The head of an arrow on a journey, where the world is seen nearest to the camera's middle.
Shape {
    id: root

    required property MapCamera camera
    required property real spotX
    required property real spotY
    required property real stroke

    x: camera.originX + (spotX + Math.round(camera.centreX - spotX)) * camera.span
    y: camera.originY + spotY * camera.span
    transformOrigin: Item.TopLeft

    ShapePath {
        fillColor: Theme.highlight
        strokeColor: Qt.alpha(Theme.wall, 0.7)
        strokeWidth: Theme.px(1)
        startX: 4 * root.stroke
        startY: 0

        PathLine {
            x: -2.2 * root.stroke
            y: -2.6 * root.stroke
        }
        PathLine {
            x: -0.8 * root.stroke
            y: 0
        }
        PathLine {
            x: -2.2 * root.stroke
            y: 2.6 * root.stroke
        }
        PathLine {
            x: 4 * root.stroke
            y: 0
        }
    }
}
