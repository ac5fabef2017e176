pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// What is written on the wall beside a group of works: its name, and what must be known of it.
Column {
    id: root

    required property string heading
    required property string note

    spacing: Theme.px(12)

    Text {
        width: parent.width
        text: root.heading
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        lineHeight: 1.05
        font.family: Theme.displayFamily
        font.pixelSize: Theme.type(34)
        Accessible.role: Accessible.Heading
    }

    Text {
        width: Math.min(parent.width, Theme.small * 42)
        visible: text !== ""
        text: root.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.quiet
        lineHeight: 1.2
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
    }
}
