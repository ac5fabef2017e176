pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The guide's words at this stop, how far the tour has come, and the way through it.
Rectangle {
    id: root

    required property TourViewModel viewModel
    readonly property bool narrow: width < Theme.type(1100)

    implicitHeight: content.y + content.implicitHeight + Theme.px(16)
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: viewModel.title

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Row {
        width: parent.width
        height: Math.max(2, Theme.px(4))

        Repeater {
            model: root.viewModel.count

            Rectangle {
                required property int index

                width: root.width / root.viewModel.count
                height: parent.height
                color: index < root.viewModel.stop ? Theme.highlight : Theme.line
                border.color: Theme.surface
                border.width: Theme.hairline
            }
        }
    }

    component Told: Text {
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        color: Theme.text
        font.family: Theme.readingFamily
        font.pixelSize: Theme.body
        lineHeight: 0.98
    }

    Flow {
        id: choice

        x: Theme.px(32)
        y: Theme.px(16)
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        visible: root.viewModel.titles.length > 1
        spacing: Theme.px(8)
        Accessible.role: Accessible.Grouping
        Accessible.name: Words.text("tours")

        Repeater {
            model: choice.visible ? root.viewModel.titles : []

            PillButton {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, choice.width)
                text: modelData
                filled: index === root.viewModel.taken
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: filled
                onClicked: root.viewModel.take(index)
            }
        }
    }

    Grid {
        id: content

        x: choice.x
        y: choice.y + choice.height + (choice.visible ? spacing : 0)
        width: choice.width
        columns: root.narrow ? 1 : 2
        spacing: Theme.px(16)
        verticalItemAlignment: Grid.AlignVCenter

        Told {
            width: root.narrow ? content.width : content.width - buttons.width - content.spacing
            height: Math.max(implicitHeight, longest.implicitHeight)
            text: root.viewModel.text
            opacity: root.viewModel.left ? 0.6 : 1
            Accessible.role: Accessible.Paragraph
            onTextChanged: told => {
                if (told !== "")
                    Accessible.announce(told);
            }

            // The panes above stay as they are from stop to stop.
            Told {
                id: longest

                width: parent.width
                visible: false
                text: root.viewModel.longest
            }
        }

        Row {
            id: buttons

            spacing: Theme.px(8)

            Text {
                anchors.verticalCenter: parent.verticalCenter
                rightPadding: Theme.px(12)
                text: `${root.viewModel.stop} / ${root.viewModel.count}`
                textFormat: Text.PlainText
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
            }

            PillButton {
                iconName: "previous"
                label: Words.text("tour_back")
                enabled: root.viewModel.stop > 1
                onClicked: root.viewModel.go(-1)
            }

            PillButton {
                iconName: root.viewModel.playing ? "pause" : "play"
                text: root.viewModel.left ? Words.text("tour_resume") : ""
                label: root.viewModel.playing ? Words.text("tour_pause") : Words.text(root.viewModel.left ? "tour_resume" : "tour_play")
                filled: true
                onClicked: root.viewModel.setPlaying(!root.viewModel.playing)
            }

            PillButton {
                iconName: "next"
                label: Words.text("tour_on")
                enabled: root.viewModel.stop < root.viewModel.count
                onClicked: root.viewModel.go(1)
            }

            PillButton {
                visible: root.viewModel.narrated
                iconName: root.viewModel.muted ? "silent" : "sound"
                label: Words.text(root.viewModel.muted ? "viewer_unmute" : "viewer_mute")
                onClicked: root.viewModel.setMuted(!root.viewModel.muted)
            }

            PillButton {
                iconName: "close"
                label: Words.text("tour_end")
                onClicked: root.viewModel.end()
            }
        }
    }
}
