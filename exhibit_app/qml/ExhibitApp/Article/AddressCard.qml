pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Tells of a web page: a code for phones, and the address to read. Nothing here opens it.
FocusScope {
    id: root

    required property AppViewModel app
    required property AddressViewModel viewModel
    readonly property bool tall: width < height * 1.15
    readonly property real inset: Theme.px(48)

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("address")

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.wall, Theme.highContrast ? 1 : 0.94)
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.app.close()
        Accessible.ignored: true
    }

    Rectangle {
        id: card

        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, root.tall ? Theme.type(720) : Theme.type(1120))
        height: Math.min(root.height - 2 * Theme.margin, page.contentHeight + 2 * root.inset)
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.hairline

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }

        Flickable {
            id: page

            anchors.fill: parent
            anchors.margins: root.inset
            contentHeight: parts.height
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height

            T.ScrollBar.vertical: ScrollMark {
                parent: card
                x: card.width - width
                y: page.y
                height: page.height
            }

            Grid {
                id: parts

                width: parent.width
                columns: root.tall || !root.viewModel.hasCode ? 1 : 2
                spacing: Theme.px(44)
                verticalItemAlignment: Grid.AlignVCenter

                CodePlate {
                    id: plate

                    visible: root.viewModel.hasCode
                    room: Math.round(Math.min(parts.width * (root.tall ? 1 : 0.44), root.height * (root.tall ? 0.42 : 0.66)))
                    source: root.viewModel.code
                    label: Words.text("address_scan")
                }

                Column {
                    width: parts.columns === 1 ? parts.width : parts.width - plate.width - parts.spacing
                    spacing: Theme.px(16)

                    Text {
                        width: parent.width
                        visible: text !== root.viewModel.title
                        text: root.viewModel.host
                        textFormat: Text.PlainText
                        wrapMode: Text.WrapAnywhere
                        color: Theme.highlight
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                    }

                    Text {
                        width: parent.width
                        text: root.viewModel.title
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        maximumLineCount: 4
                        elide: Text.ElideRight
                        color: Theme.text
                        font.family: Theme.displayFamily
                        font.pixelSize: Theme.heading
                        Accessible.role: Accessible.Heading
                    }

                    Text {
                        width: parent.width
                        text: Words.text(root.viewModel.hasCode ? "address_scan" : "address_no_code")
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.text
                        lineHeight: 1.06
                        font.family: Theme.readingFamily
                        font.pixelSize: Theme.body
                    }

                    Text {
                        width: parent.width
                        text: root.viewModel.readable
                        textFormat: Text.PlainText
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        maximumLineCount: 6
                        elide: Text.ElideRight
                        color: Theme.quiet
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.small
                    }

                    Flow {
                        width: parent.width
                        topPadding: Theme.px(10)
                        spacing: Theme.px(12)

                        PillButton {
                            text: Words.text("close")
                            iconName: "close"
                            filled: true
                            focus: true
                            onClicked: root.app.close()
                        }

                        PillButton {
                            visible: !Theme.kiosk
                            text: Words.text(root.viewModel.copied ? "address_copied" : "address_copy")
                            onClicked: root.viewModel.copy()
                        }
                    }
                }
            }
        }
    }
}
