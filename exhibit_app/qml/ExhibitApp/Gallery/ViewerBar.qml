pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Everything that hands do to the picture, below it; words where there is room for them.
Item {
    id: root

    property string position: ""
    property string previousTitle: ""
    property string nextTitle: ""
    property bool canZoomIn: true
    property bool canZoomOut: true
    property bool usable: true
    property bool zoomable: true
    property bool comparable: false
    property bool comparing: false

    signal closeAsked
    signal zoomAsked(times: real)
    signal fitAsked
    signal turnAsked
    signal compareAsked(on: bool)
    signal walked(step: int)

    readonly property real most: way.width + middle.width + closeWords.advanceWidth + Theme.target * 2 + Theme.px(96)
    readonly property bool brief: width < most
    // The buttons stand in two rows.
    readonly property bool tight: width < middle.width + way.width + shut.height + Theme.px(100)
    readonly property real padding: Theme.px(24)
    readonly property real spacing: Theme.px(6)
    readonly property real lowRow: height - shut.height - Theme.px(14)

    implicitHeight: shut.height * (tight ? 2 : 1) + Theme.px(tight ? 36 : 28)
    Accessible.role: Accessible.ToolBar
    Accessible.name: Words.text("viewer_tools")

    TextMetrics {
        id: closeWords

        text: Words.text("close")
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
    }

    PillButton {
        id: shut

        anchors.left: parent.left
        anchors.leftMargin: root.padding
        y: root.lowRow
        iconName: "close"
        text: root.brief ? "" : Words.text("close")
        label: Words.text("close")
        onClicked: root.closeAsked()
    }

    Row {
        id: middle

        visible: root.zoomable
        x: root.tight ? (root.width - width) / 2 : Math.max(shut.x + shut.width + 2 * root.spacing, Math.min((root.width - width) / 2, way.x - width - 2 * root.spacing))
        y: root.tight ? Theme.px(14) : root.lowRow
        spacing: root.spacing

        PillButton {
            iconName: "minus"
            label: Words.text("viewer_zoom_out")
            enabled: root.usable && root.canZoomOut
            onClicked: root.zoomAsked(0.5)
        }

        PillButton {
            iconName: "fit"
            label: Words.text("viewer_fit")
            enabled: root.usable && root.canZoomOut
            onClicked: root.fitAsked()
        }

        PillButton {
            iconName: "plus"
            label: Words.text("viewer_zoom_in")
            enabled: root.usable && root.canZoomIn
            onClicked: root.zoomAsked(2)
        }

        PillButton {
            iconName: "rotate"
            label: Words.text("viewer_turn")
            enabled: root.usable
            onClicked: root.turnAsked()
        }

        PillButton {
            iconName: "compare"
            label: Words.text("viewer_compare")
            visible: root.comparable
            filled: root.comparing
            Accessible.checkable: true
            Accessible.checked: root.comparing
            onClicked: root.compareAsked(!root.comparing)
        }
    }

    Row {
        id: way

        anchors.right: parent.right
        anchors.rightMargin: root.padding
        y: root.lowRow
        spacing: root.spacing

        PillButton {
            iconName: "previous"
            label: root.previousTitle === "" ? Words.text("viewer_previous") : `${Words.text("viewer_previous")}: ${root.previousTitle}`
            enabled: root.previousTitle !== ""
            onClicked: root.walked(-1)
        }

        Text {
            id: place

            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.px(6)
            rightPadding: Theme.px(6)
            text: root.position
            textFormat: Text.PlainText
            color: Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
            font.features: ({
                    "tnum": 1
                })
        }

        PillButton {
            iconName: "next"
            label: root.nextTitle === "" ? Words.text("viewer_next") : `${Words.text("viewer_next")}: ${root.nextTitle}`
            enabled: root.nextTitle !== ""
            onClicked: root.walked(1)
        }
    }
}
