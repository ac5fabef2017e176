pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// A small picture at the end of a pill, loaded at just the size in which it is painted.
Item {
    id: root

    required property string picture
    // Of the pill, whose end the picture fills.
    required property real radius
    property bool atStart: false

    readonly property real edge: Math.ceil(radius * 0.5)

    clip: true

    Image {
        anchors.fill: parent
        source: root.picture
        sourceSize: Qt.size(Math.ceil(width * Screen.devicePixelRatio), Math.ceil(height * Screen.devicePixelRatio))
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        opacity: status === Image.Ready ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }

    // What rounds the corners, as software rendering clips to rectangles only.
    Rectangle {
        x: root.atStart ? -root.edge : -root.width
        y: -root.edge
        width: root.width * 2 + root.edge
        height: root.height + 2 * root.edge
        radius: root.radius + root.edge
        color: "transparent"
        border.width: root.edge
        border.color: Theme.wall
    }

    Rectangle {
        x: root.atStart ? 0 : -root.width
        width: root.width * 2
        height: root.height
        radius: root.radius
        color: "transparent"
        border.width: Theme.hairline
        border.color: Theme.line
    }
}
