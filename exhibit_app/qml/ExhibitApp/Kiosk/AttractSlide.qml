pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// One view of the attract loop: a picture that the camera slowly nears, and few words.
Item {
    id: root

    required property string kind
    required property string work
    required property string title
    required property string text
    required property string credit
    required property string date
    required property bool even
    required property bool moving
    required property int milliseconds
    required property Pictures pictures
    readonly property bool spoken: kind === "quote"
    readonly property bool placed: kind === "event"
    readonly property bool tall: height > width

    clip: true

    WorkPicture {
        id: picture

        anchors.fill: parent
        visible: root.work !== ""
        pictures: root.pictures
        work: root.work
        cropped: true
        opacity: root.spoken ? 0.22 : 1
        transformOrigin: root.even ? Item.TopLeft : Item.BottomRight
        Accessible.ignored: true

        NumberAnimation on scale {
            running: root.moving && !Theme.still
            from: root.even ? 1 : 1.12
            to: root.even ? 1.12 : 1
            duration: root.milliseconds + 2000
            easing.type: Easing.InOutSine
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(parent.height, words.height * 1.5 + Theme.px(420))
        visible: !root.spoken && !root.placed

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.wall, 0)
            }
            GradientStop {
                position: 0.6
                color: Qt.alpha(Theme.wall, 0.8)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.wall, 0.97)
            }
        }
    }

    Column {
        id: words

        readonly property real room: parent.width - 2 * x

        x: root.tall ? Theme.px(72) : Theme.px(root.placed ? 80 : 120)
        width: root.placed && !root.tall ? parent.width * 0.36 : Math.min(room, Theme.px(root.spoken ? 1300 : 1200))
        y: {
            if (root.placed)
                return parent.height * (root.tall ? 0.46 : 0.09);
            return root.spoken ? (parent.height - height) * 0.42 : parent.height - height - Theme.px(190);
        }
        spacing: Theme.px(18)

        Rectangle {
            width: Theme.px(72)
            height: Theme.px(5)
            color: Theme.highlight
        }

        Text {
            width: parent.width
            visible: text !== ""
            text: root.date
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.highlight
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
        }

        Text {
            width: parent.width
            visible: text !== ""
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            lineHeight: 0.92
            font.family: Theme.displayFamily
            font.pixelSize: Theme.letter(root.kind === "poster" ? Theme.px(104) : Theme.px(64))
            font.weight: Font.Medium
        }

        Text {
            width: parent.width
            visible: text !== ""
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: root.spoken ? 9 : root.placed ? 8 : 4
            elide: Text.ElideRight
            color: Theme.text
            font.family: root.spoken ? Theme.displayFamily : Theme.readingFamily
            font.pixelSize: Theme.letter(root.spoken ? Theme.px(56) : Theme.px(30))
            font.italic: root.spoken
        }

        Text {
            width: parent.width
            visible: text !== ""
            text: root.credit
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.letter(root.spoken ? Theme.px(26) : Theme.caption)
        }
    }
}
