pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// The edge between two pictures that lie over each other; it is dragged, or moved by keys.
T.Control {
    id: root

    // The room it moves in, and where it stands in shares of it.
    required property real room
    property real value: 0.5
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1
    readonly property real stepSize: 0.05

    function moveTo(share: real): void {
        value = Math.max(0, Math.min(1, share));
    }

    x: value * room - width / 2
    implicitWidth: Theme.target
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Slider
    Accessible.name: Words.text("viewer_divider")
    Accessible.onIncreaseAction: moveTo(value + stepSize)
    Accessible.onDecreaseAction: moveTo(value - stepSize)
    Keys.onLeftPressed: moveTo(value - stepSize)
    Keys.onRightPressed: moveTo(value + stepSize)

    // Not a handler: those of the pictures below would take the drag for theirs.
    MouseArea {
        property real hold: 0

        anchors.fill: parent
        preventStealing: true
        cursorShape: Qt.SplitHCursor
        Accessible.ignored: true
        onPressed: mouse => hold = mouse.x
        onPositionChanged: mouse => root.moveTo(root.value + (mouse.x - hold) / root.room)
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.max(2, Theme.px(3))
        height: parent.height
        color: Theme.text
    }

    Rectangle {
        anchors.centerIn: parent
        width: Theme.target
        height: width
        radius: width / 2
        color: Theme.wall
        border.color: Theme.text
        border.width: Math.max(2, Theme.px(2))

        Row {
            anchors.centerIn: parent

            Icon {
                name: "back"
                size: Theme.px(18)
            }

            Icon {
                name: "forward"
                size: Theme.px(18)
            }
        }

        FocusRing {
            shown: root.visualFocus
            radius: width / 2
        }
    }
}
