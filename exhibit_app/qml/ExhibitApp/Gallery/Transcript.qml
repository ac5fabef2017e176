pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// All that is said in a clip; what is said now stands out, and a touch goes there.
Column {
    id: root

    required property ClipViewModel clipModel
    // What is said now; it would like to be seen.
    signal said(item: Item)

    Text {
        width: parent.width
        bottomPadding: Theme.px(8)
        text: Words.text("viewer_transcript")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.highlight
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.clipModel.cues

        T.Button {
            id: line

            required property int index
            required property real start
            required property string clock
            required property string spoken
            readonly property bool current: index === root.clipModel.cue

            width: root.width
            implicitHeight: Math.max(Theme.target, words.height + Theme.px(14))
            focusPolicy: Qt.StrongFocus
            Accessible.name: `${clock}. ${words.text}`
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: root.clipModel.seek(start)
            onCurrentChanged: {
                if (current)
                    root.said(line);
            }

            background: Rectangle {
                radius: Theme.px(6)
                color: line.current ? Qt.alpha(Theme.text, 0.12) : line.hovered ? Qt.alpha(Theme.text, 0.06) : "transparent"

                FocusRing {
                    anchors.margins: 0
                    shown: line.visualFocus
                    radius: Theme.px(6)
                }
            }

            contentItem: Item {
                Text {
                    id: moment

                    x: Theme.px(8)
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.clock
                    textFormat: Text.PlainText
                    color: line.current ? Theme.highlight : Theme.quiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.caption
                    font.features: ({
                            "tnum": 1
                        })
                }

                Text {
                    id: words

                    anchors.left: moment.right
                    anchors.leftMargin: Theme.px(14)
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(8)
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.spoken
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: line.current ? Theme.text : Theme.quiet
                    font.family: Theme.readingFamily
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
