pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Says calmly why there is no picture, or that its finest detail is still to come.
Item {
    id: root

    // Key of the words that say why; "" when nothing is wrong.
    required property string failure
    // Share that has been prepared; below 0 when nothing is being prepared.
    required property real progress

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width * 0.8, Theme.type(620))
        visible: root.failure !== ""
        spacing: Theme.px(18)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "work"
            tint: Theme.quiet
            size: Theme.px(64)
            stroke: 1.2
        }

        Text {
            width: parent.width
            text: root.failure === "" ? "" : Words.text(root.failure)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.heading
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(16)
        width: words.width + Theme.px(28)
        height: words.height + Theme.px(22)
        radius: Theme.px(10)
        visible: root.progress >= 0 && root.failure === ""
        color: Qt.alpha(Theme.wall, 0.86)

        Text {
            id: words

            x: Theme.px(14)
            y: Theme.px(8)
            text: Words.filled("viewer_preparing", String(Math.round(root.progress * 100)), "")
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
            font.features: ({
                    "tnum": 1
                })
        }

        Rectangle {
            x: words.x
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(7)
            width: words.width * Math.max(0, root.progress)
            height: Math.max(2, Theme.px(2))
            color: Theme.highlight
        }
    }
}
