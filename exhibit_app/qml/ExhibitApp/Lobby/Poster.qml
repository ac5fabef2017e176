pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// An exhibition's poster: the door to its hall.
T.Button {
    id: root

    required property Pictures pictures
    required property string title
    required property string subtitle
    required property string work
    required property string counts
    signal shown

    readonly property real inset: Math.min(Theme.px(44), width * 0.06)
    readonly property real leastHeight: Math.max(Theme.px(300), words.height + inset * 2.5)
    readonly property real grown: 1 + (Theme.textScale - 1) * 0.5

    Accessible.name: title
    Accessible.description: subtitle

    background: Rectangle {
        color: Theme.surface

        WorkPicture {
            anchors.fill: parent
            pictures: root.pictures
            work: root.work
            cropped: true
            exact: true
            hold: 0.42
            onShownChanged: {
                if (shown)
                    root.shown();
            }
            scale: root.down ? 1.0 : root.hovered || root.visualFocus ? 1.02 : 1.0
            Accessible.ignored: true

            Behavior on scale {
                NumberAnimation {
                    duration: Theme.glide
                    easing.type: Easing.OutCubic
                }
            }
        }

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Math.min(parent.height, words.height * 1.3 + root.inset * 3)

            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Qt.alpha(Theme.wall, 0)
                }
                GradientStop {
                    position: 0.42
                    color: Qt.alpha(Theme.wall, 0.72)
                }
                GradientStop {
                    position: 1
                    color: Qt.alpha(Theme.wall, 0.96)
                }
            }
        }

        Rectangle {
            anchors.fill: parent
            color: Qt.alpha(Theme.text, root.down ? 0.12 : 0)
        }
    }

    clip: true

    contentItem: Item {
        Column {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: root.inset
            spacing: Theme.px(12)

            Rectangle {
                width: Theme.px(56)
                height: Math.max(2, Theme.px(4))
                color: Theme.highlight
            }

            Text {
                width: parent.width
                text: root.title
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                lineHeight: 0.82
                font.family: Theme.displayFamily
                font.pixelSize: Theme.letter(Math.min(Theme.px(74) * root.grown, root.width * 0.13))
                font.weight: Font.Medium
            }

            Text {
                width: Math.min(parent.width, Theme.type(640))
                text: root.subtitle
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                color: Theme.text
                lineHeight: 0.98
                font.family: Theme.readingFamily
                font.pixelSize: Theme.body
            }

            Row {
                spacing: Theme.px(14)

                Rectangle {
                    width: Theme.target
                    height: Theme.target
                    radius: width / 2
                    color: root.hovered || root.visualFocus || root.down ? Theme.highlight : "transparent"
                    border.color: Theme.highlight
                    border.width: Math.max(1, Theme.px(2))

                    Icon {
                        anchors.centerIn: parent
                        name: "next"
                        size: Theme.px(24)
                        tint: root.hovered || root.visualFocus || root.down ? Theme.wall : Theme.highlight
                    }
                }

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, words.width - Theme.target - Theme.px(14))
                    text: root.counts
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.text
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.caption
                }
            }
        }
    }

    FocusRing {
        anchors.margins: Theme.px(6)
        shown: root.visualFocus
        radius: 0
        z: 1
    }
}
