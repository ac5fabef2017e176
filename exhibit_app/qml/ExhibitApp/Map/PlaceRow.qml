pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// One place in the list.
Item {
    id: root

    required property int index
    required property string key
    required property string name
    required property string count
    required property string spoken
    required property bool lit
    required property bool chosen
    required property bool faded

    property bool focused: false

    signal touched

    height: Math.max(Theme.target, words.implicitHeight + Theme.px(16))
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: chosen
    Accessible.onPressAction: touched()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(10)
        anchors.rightMargin: Theme.px(10)
        radius: Theme.px(10)
        color: touch.pressed ? Qt.alpha(Theme.text, 0.16) : hover.hovered ? Qt.alpha(Theme.text, 0.07) : "transparent"

        FocusRing {
            shown: root.focused
            anchors.margins: 0
            radius: Theme.px(10)
        }
    }

    Rectangle {
        id: mark

        x: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(10)
        height: width
        radius: width / 2
        color: root.chosen ? Theme.accent : root.lit ? Theme.text : "transparent"
        border.width: Theme.px(1.5)
        border.color: root.chosen || root.lit ? Theme.text : Theme.quiet
    }

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: mark.x + mark.width + Theme.px(14)
        width: number.x - x - Theme.px(10)
        text: root.name
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: root.faded ? Theme.quiet : Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: root.chosen ? Font.DemiBold : Font.Medium
    }

    Text {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        x: root.width - width - Theme.px(26)
        text: root.count
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        id: touch

        onTapped: root.touched()
    }
}
