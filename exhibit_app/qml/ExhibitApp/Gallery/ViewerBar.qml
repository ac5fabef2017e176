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

    signal closeAsked
    signal zoomAsked(times: real)
    signal fitAsked
    signal turnAsked
    signal walked(step: int)

    readonly property real most: way.width + middle.width + closeWords.advanceWidth + Theme.target * 2 + Theme.px(96)
    readonly property bool brief: width < most
    // No room for anything but the buttons.
    readonly property bool tight: width < 7 * shut.height + place.implicitWidth + Theme.px(100)
    readonly property real padding: Theme.px(tight ? 6 : 24)
    readonly property real spacing: Theme.px(tight ? 2 : 6)

    implicitHeight: shut.height + Theme.px(28)
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
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        text: root.brief ? "" : Words.text("close")
        label: Words.text("close")
        onClicked: root.closeAsked()
    }

    Row {
        id: middle

        x: Math.max(shut.x + shut.width + 2 * root.spacing, Math.min((root.width - width) / 2, way.x - width - 2 * root.spacing))
        anchors.verticalCenter: parent.verticalCenter
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
    }

    Row {
        id: way

        anchors.right: parent.right
        anchors.rightMargin: root.padding
        anchors.verticalCenter: parent.verticalCenter
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
            visible: !root.tight
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
