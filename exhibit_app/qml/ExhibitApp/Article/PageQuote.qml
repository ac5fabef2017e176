pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Someone's words, or an editor's note, set off by a rule at the side.
Item {
    id: root

    required property string text
    required property string label
    property bool note: false
    signal chosen(target: string)

    implicitHeight: words.height + (note ? Theme.px(36) : 0)

    Rectangle {
        anchors.fill: parent
        visible: root.note
        color: Qt.alpha(Theme.ink, 0.06)
    }

    Rectangle {
        width: Math.max(2, Theme.px(4))
        height: parent.height
        color: root.note ? Theme.inkQuiet : Theme.accent
    }

    Column {
        id: words

        x: Theme.px(26)
        y: root.note ? Theme.px(18) : 0
        width: parent.width - x - (root.note ? Theme.px(22) : 0)
        spacing: Theme.px(10)

        Text {
            width: parent.width
            visible: root.note
            text: root.label
            textFormat: Text.PlainText
            color: Theme.inkQuiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
        }

        Text {
            width: parent.width
            text: root.text
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            color: Theme.ink
            linkColor: Theme.accent
            lineHeight: 1.02
            font.family: Theme.readingFamily
            font.italic: !root.note
            font.pixelSize: root.note ? Theme.body : Theme.lead
            onLinkActivated: link => root.chosen(link)
        }

        Text {
            width: parent.width
            visible: !root.note && text !== ""
            text: root.label
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.inkQuiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
        }
    }
}
