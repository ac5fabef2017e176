pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// One line of the page about the program.
Item {
    id: root

    required property string kind
    required property string text
    required property string note
    readonly property bool headed: kind === "title" || kind === "heading"
    readonly property bool part: kind === "part"

    implicitHeight: column.height + Theme.px(kind === "heading" ? 44 : kind === "part" ? 14 : 16)
    Accessible.role: headed ? Accessible.Heading : Accessible.Paragraph
    Accessible.name: `${text} ${note}`.trim()

    Grid {
        id: column

        readonly property bool wide: root.part && root.width > Theme.type(560)

        anchors.bottom: parent.bottom
        width: root.width
        columns: wide ? 2 : 1
        columnSpacing: Theme.px(24)

        Text {
            width: column.wide ? column.width * 0.5 - column.columnSpacing : column.width
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.kind === "text" ? Theme.quiet : Theme.text
            lineHeight: root.headed ? 1 : 1.12
            font.family: root.headed ? Theme.displayFamily : root.part || root.kind === "text" ? Theme.interfaceFamily : Theme.readingFamily
            font.pixelSize: root.kind === "title" ? Theme.title : root.kind === "heading" ? Theme.heading : root.kind === "text" ? Theme.caption : root.part ? Theme.small : Theme.body
            font.weight: root.part ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }

        Text {
            width: column.wide ? column.width * 0.5 : column.width
            visible: text !== ""
            text: root.note
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
}
