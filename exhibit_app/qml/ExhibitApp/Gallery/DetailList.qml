pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The details of a work, one of them told at a time.
Column {
    id: root

    required property ViewerViewModel viewModel
    // A detail's words have been opened; it would like to be seen.
    signal opened(item: Item)
    signal targetChosen(target: string)

    spacing: 0

    Item {
        width: root.width
        height: Math.max(heading.height, ways.height)

        Text {
            id: heading

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - ways.width - Theme.px(12)
            text: Words.text("viewer_details")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.highlight
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Row {
            id: ways

            anchors.right: parent.right
            spacing: Theme.px(4)

            PillButton {
                iconName: "up"
                label: Words.text("viewer_detail_previous")
                quiet: true
                onClicked: root.viewModel.walkDetails(-1)
            }

            PillButton {
                iconName: "down"
                label: Words.text("viewer_detail_next")
                quiet: true
                onClicked: root.viewModel.walkDetails(1)
            }
        }
    }

    Repeater {
        model: root.viewModel.details

        Column {
            id: detail

            required property int index
            required property int number
            required property string title
            required property string text
            required property string target
            required property string targetTitle
            required property string targetIcon
            readonly property bool current: index === root.viewModel.detail

            width: root.width
            onHeightChanged: {
                if (current)
                    root.opened(detail);
            }

            T.Button {
                id: line

                width: parent.width
                implicitHeight: Math.max(Theme.target, words.height + Theme.px(20))
                focusPolicy: Qt.StrongFocus
                Accessible.name: `${detail.number}. ${detail.title}`
                Accessible.checkable: true
                Accessible.checked: detail.current
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                onClicked: root.viewModel.lookAt(detail.current ? -1 : detail.index)

                background: LineGround {
                    button: line
                    ruledAbove: true
                }

                contentItem: Item {
                    Rectangle {
                        id: mark

                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.px(2)
                        width: Math.max(Theme.px(30), Theme.small * 1.5)
                        height: width
                        radius: width / 2
                        color: detail.current ? Theme.text : "transparent"
                        border.color: Theme.text
                        border.width: Math.max(1, Theme.px(1.5))

                        Text {
                            anchors.centerIn: parent
                            text: detail.number
                            textFormat: Text.PlainText
                            color: detail.current ? Theme.wall : Theme.text
                            font.family: Theme.interfaceFamily
                            font.pixelSize: Theme.caption
                            font.weight: Font.DemiBold
                        }
                    }

                    Text {
                        id: words

                        anchors.left: mark.right
                        anchors.leftMargin: Theme.px(14)
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: detail.title
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.text
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.body
                        font.weight: detail.current ? Font.DemiBold : Font.Normal
                    }
                }
            }

            Text {
                width: parent.width
                visible: detail.current && text !== ""
                bottomPadding: Theme.px(16)
                text: detail.text
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                lineHeight: 1.06
                font.family: Theme.readingFamily
                font.pixelSize: Theme.body
            }

            PillButton {
                visible: detail.current && detail.target !== ""
                width: Math.min(implicitWidth, parent.width)
                iconName: detail.targetIcon
                text: detail.targetTitle
                onClicked: root.targetChosen(detail.target)
            }

            Item {
                width: 1
                height: Theme.px(18)
                visible: detail.current && detail.target !== ""
            }
        }
    }
}
