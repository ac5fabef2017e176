pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// The number of a detail, where it is on the picture.
T.Button {
    id: root

    required property int number
    required property string title
    required property bool current
    readonly property real size: Math.max(Theme.px(40), Math.min(Theme.small * 1.9, Theme.px(52)))

    implicitWidth: Math.max(Theme.target, size)
    implicitHeight: implicitWidth
    focusPolicy: Qt.NoFocus
    Accessible.name: `${number}. ${title}`
    Accessible.checkable: true
    Accessible.checked: current

    contentItem: Item {}

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: root.size + Theme.px(6)
            height: width
            radius: width / 2
            color: Qt.alpha(Theme.wall, 0.45)
        }

        Rectangle {
            anchors.centerIn: parent
            width: root.size
            height: width
            radius: width / 2
            color: root.current ? Theme.text : Theme.wall
            border.color: root.current ? Theme.wall : Theme.text
            border.width: Math.max(1.5, Theme.px(2))
            scale: root.down ? 0.92 : root.hovered || root.current ? 1.08 : 1

            Behavior on scale {
                NumberAnimation {
                    duration: Theme.quick
                }
            }

            Text {
                anchors.centerIn: parent
                text: root.number
                textFormat: Text.PlainText
                color: root.current ? Theme.wall : Theme.text
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.letter(root.size * 0.5)
                font.weight: Font.DemiBold
            }
        }
    }
}
