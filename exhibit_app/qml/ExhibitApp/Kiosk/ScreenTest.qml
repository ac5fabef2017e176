pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Plain colours, a grid in centimetres, and dots under each finger; the last touch leads back.
FocusScope {
    id: root

    signal done
    readonly property var colours: ["#ffffff", "#ff0000", "#00ff00", "#0000ff", "#000000", "#808080"]
    readonly property real centimetre: Math.max(20, Theme.pixelsPerMillimetre * 10)
    property int step: 0

    Keys.onPressed: event => {
        event.accepted = true;
        advance();
    }

    function advance(): void {
        if (step < colours.length)
            ++step;
        else
            done();
    }

    Rectangle {
        anchors.fill: parent
        color: root.colours[Math.min(root.step, root.colours.length - 1)]
    }

    Item {
        id: grid

        anchors.fill: parent
        visible: root.step === root.colours.length

        Repeater {
            model: grid.visible ? Math.ceil(grid.width / root.centimetre) : 0

            Rectangle {
                required property int index

                x: index * root.centimetre
                width: 1
                height: grid.height
                color: "white"
            }
        }

        Repeater {
            model: grid.visible ? Math.ceil(grid.height / root.centimetre) : 0

            Rectangle {
                required property int index

                y: index * root.centimetre
                width: grid.width
                height: 1
                color: "white"
            }
        }

        Text {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.margin
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: Words.text("staff_test_text")
            textFormat: Text.PlainText
            color: "white"
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.lead
        }
    }

    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: true
        maximumTouchPoints: 10
        touchPoints: [
            TouchPoint {
                id: first
            },
            TouchPoint {
                id: second
            }
        ]
        onReleased: {
            if (!first.pressed && !second.pressed)
                root.advance();
        }
    }

    Repeater {
        model: [first, second]

        Rectangle {
            required property TouchPoint modelData

            visible: modelData.pressed
            x: modelData.x - width / 2
            y: modelData.y - height / 2
            width: root.centimetre * 2
            height: width
            radius: width / 2
            color: "transparent"
            border.width: 4
            border.color: root.step === 0 ? "black" : "yellow"
        }
    }
}
