pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Buttons for all that gestures do, and the overview between them.
Item {
    id: root

    required property TimelineViewModel viewModel
    required property TimelineLens lens
    required property Item pane
    property bool overviewShown: true

    // Where one row is too short for all, there are two.
    readonly property bool stacked: !overviewShown && steps.width + zooms.width > width

    implicitHeight: stacked ? 2 * Theme.target : Theme.target

    function step(by: int): void {
        viewModel.look(lens.first, lens.last);
        viewModel.step(by);
    }

    component Small: PillButton {
        quiet: true
        width: Math.max(Theme.target, Theme.small * 1.15 + Theme.px(12))
        height: Theme.target
    }

    Row {
        id: steps

        anchors.bottom: parent.bottom
        spacing: Theme.px(2)

        Small {
            iconName: "previous"
            label: Words.text("timeline_previous")
            enabled: root.viewModel.hasPrevious
            onClicked: root.step(-1)
        }

        Small {
            iconName: "next"
            label: Words.text("timeline_next")
            enabled: root.viewModel.hasNext
            onClicked: root.step(1)
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.px(10)
            visible: root.width > Theme.type(900)
            width: Theme.type(200)
            height: parent.height
            text: root.viewModel.spanText
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(Theme.caption * 0.6)
            color: Theme.text
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
            font.weight: Font.Medium
        }
    }

    TimelineOverview {
        anchors.left: steps.right
        anchors.right: zooms.left
        anchors.leftMargin: Theme.px(20)
        anchors.rightMargin: Theme.px(20)
        height: parent.height
        visible: root.overviewShown
        lens: root.lens
        density: root.overviewShown ? root.viewModel.density : []
        passingDensity: root.overviewShown ? root.viewModel.passingDensity : []
        litDays: root.viewModel.litDays
    }

    Row {
        id: zooms

        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.px(2)

        FilterButton {
            filter: root.viewModel.filter
            pane: root.pane
            widest: root.overviewShown ? (root.width - Theme.type(700)) * 0.3 : 0
        }

        Small {
            iconName: "minus"
            label: Words.text("timeline_out")
            enabled: root.lens.span < root.lens.longest * 0.999
            onClicked: root.lens.stepZoom(2)
        }

        Small {
            iconName: "plus"
            label: Words.text("timeline_in")
            enabled: root.lens.span > root.lens.shortest * 1.001
            onClicked: root.lens.stepZoom(0.5)
        }

        Small {
            iconName: "fit"
            label: Words.text("timeline_whole")
            onClicked: {
                root.viewModel.look(root.lens.first, root.lens.last);
                root.viewModel.showWhole();
            }
        }
    }
}
