pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Lines that lead to articles, events, works or web pages, each with what one should know beforehand.
Column {
    id: root

    required property AppViewModel app
    required property var links
    property bool quiet: false
    required property real seenTop
    required property real seenBottom

    Repeater {
        model: root.links

        T.Button {
            id: line

            required property var modelData
            // What is drawn of a line out of sight would cost every frame of the window.
            readonly property bool near: y < root.seenBottom && y + height > root.seenTop

            width: root.width
            implicitHeight: Math.max(Theme.target, words.height + Theme.px(20))
            opacity: modelData.dimmed ? Theme.dimmed : 1
            Accessible.name: `${modelData.text} ${modelData.note}`
            Accessible.description: modelData.dimmed ? Words.text("filter_outside") : ""
            onClicked: root.app.choose(modelData.target)

            background: LineGround {
                visible: line.near
                button: line
                onPaper: true
            }

            contentItem: Item {
                visible: line.near

                Icon {
                    id: mark

                    x: Theme.px(4)
                    anchors.verticalCenter: parent.verticalCenter
                    name: line.modelData.icon
                    tint: Theme.accent
                    size: Theme.small * 1.15
                }

                Column {
                    id: words

                    anchors.left: mark.right
                    anchors.right: arrow.left
                    anchors.leftMargin: Theme.px(14)
                    anchors.rightMargin: Theme.px(10)
                    anchors.verticalCenter: parent.verticalCenter

                    Text {
                        width: parent.width
                        visible: text !== ""
                        text: line.modelData.note
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.inkQuiet
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.caption
                    }

                    Text {
                        width: parent.width
                        text: line.modelData.text
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: root.quiet ? Theme.inkQuiet : Theme.ink
                        font.family: root.quiet ? Theme.interfaceFamily : Theme.readingFamily
                        font.pixelSize: root.quiet ? Theme.caption : Theme.body
                    }
                }

                Icon {
                    id: arrow

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(4)
                    anchors.verticalCenter: parent.verticalCenter
                    name: "forward"
                    tint: Theme.inkQuiet
                    size: Theme.small * 1.1
                }
            }
        }
    }
}
