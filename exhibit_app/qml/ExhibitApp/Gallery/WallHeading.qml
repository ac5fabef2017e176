pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// The name of a section or series on the wall, how many works it has, and what must be known of it.
Item {
    id: root

    required property string heading
    required property string note
    required property string count

    implicitHeight: column.height

    Rectangle {
        id: rule

        y: Theme.px(20)
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Column {
        id: column

        width: parent.width
        topPadding: Theme.px(36)
        bottomPadding: Theme.px(18)
        spacing: Theme.px(8)

        Text {
            width: parent.width
            text: root.heading
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.type(36)
            Accessible.role: Accessible.Heading
        }

        Text {
            width: Math.min(parent.width, Theme.reading * 36)
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
}
