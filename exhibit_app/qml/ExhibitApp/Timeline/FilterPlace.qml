pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// One place, with a mark if it is lit and how many events happened there.
Item {
    id: root

    required property int index
    required property string key
    required property string title
    required property int count
    required property bool selected

    property bool focused: false

    signal toggled

    height: Math.max(Theme.target, words.implicitHeight + Theme.px(14))
    Accessible.role: Accessible.CheckBox
    Accessible.name: `${title}, ${count}`
    Accessible.checkable: true
    Accessible.checked: selected
    Accessible.onPressAction: toggled()
    Accessible.onToggleAction: toggled()

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(10)
        color: tap.pressed ? Qt.alpha(Theme.text, 0.16) : hover.hovered ? Qt.alpha(Theme.text, 0.07) : "transparent"

        FocusRing {
            shown: root.focused
            anchors.margins: 0
            radius: Theme.px(10)
        }
    }

    Rectangle {
        id: mark

        x: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.px(18), Theme.small * 0.8)
        height: width
        radius: Theme.px(5)
        color: root.selected ? Theme.highlight : "transparent"
        border.width: Math.max(1.5, Theme.px(2))
        border.color: root.selected ? Theme.highlight : Theme.quiet
    }

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: mark.x + mark.width + Theme.px(12)
        width: number.x - x - Theme.px(10)
        text: root.title
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: root.selected ? Font.DemiBold : Font.Normal
    }

    Text {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        x: root.width - width - Theme.px(16)
        text: root.count
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.toggled()
    }
}
