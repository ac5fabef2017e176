pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// A lane's name; pressed in while only its events, and those of other such lanes, are lit.
T.AbstractButton {
    id: root

    required property string title
    required property bool selected
    required property bool dimmed

    implicitHeight: Math.max(Theme.target, Theme.caption * 1.9)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: title
    Accessible.checkable: true
    Accessible.checked: selected

    background: Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(2)
        radius: Theme.px(8)
        color: root.down ? Qt.alpha(Theme.text, 0.18) : root.hovered ? Qt.alpha(Theme.text, 0.08) : "transparent"

        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
            radius: Theme.px(8)
        }
    }

    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(6)
            width: Theme.px(3)
            height: Math.min(words.height, Theme.caption * 1.3)
            radius: width / 2
            visible: root.selected
            color: Theme.highlight
        }

        Text {
            id: words

            anchors.fill: parent
            anchors.leftMargin: Theme.px(16)
            anchors.rightMargin: Theme.px(8)
            verticalAlignment: Text.AlignVCenter
            text: root.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: Math.max(Math.floor(height / (font.pixelSize * 1.25)), 1)
            elide: Text.ElideRight
            color: root.selected ? Theme.text : Theme.quiet
            opacity: root.dimmed ? 0.7 : 1
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.letter(Theme.caption * 0.94)
            font.weight: root.selected ? Font.DemiBold : Font.Normal
        }
    }
}
