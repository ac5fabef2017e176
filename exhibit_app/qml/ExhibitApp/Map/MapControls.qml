pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Buttons for everything that fingers do on the map.
Item {
    id: root

    property bool canZoomIn: true
    property bool canZoomOut: true
    property string panel: ""
    property bool layered: false
    property string source: ""
    // Whether pictures lie over the basemap.
    property bool pictured: false
    // Width at the left that a sheet lies over.
    property real covered: 0
    readonly property real edge: Theme.px(14)
    readonly property real buttons: places.height
    // How much of the lower edge the buttons and the source take.
    readonly property real footing: height - credit.y
    readonly property bool low: height < (layered ? 5.4 : 4.2) * buttons
    // left, top, width, height of each thing that stands over the map
    readonly property list<real> taken: [column.x, column.y, column.width, column.height, places.x, places.y, places.width, places.height, credit.x, credit.y, credit.width, credit.height]

    signal zoomAsked(levels: real)
    signal fitAsked
    signal panelAsked(name: string)

    component Plate: Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Qt.alpha(Theme.wall, 0.82)
        border.width: Theme.hairline
        border.color: Theme.line
        z: -1
    }

    PillButton {
        id: places

        x: root.edge
        y: root.height - height - root.edge
        iconName: "list"
        text: root.width > 11 * Theme.small + 2 * Theme.target ? Words.text("map_places") : ""
        label: Words.text("map_places_label")
        checkable: false
        filled: root.panel === "places"
        onClicked: root.panelAsked("places")

        Plate {
            visible: !places.filled
        }
    }

    Text {
        id: credit

        readonly property real beside: Math.max(places.x + places.width, root.covered) + root.edge
        // Whose work is shown is never cut off: what is too long stands above the button.
        readonly property bool above: implicitWidth > 4 * (column.x - beside - root.edge)

        x: above ? root.covered + root.edge : beside
        y: (above ? places.y : root.height) - height - root.edge / 2
        width: Math.max(0, Math.min(implicitWidth, column.x - x - root.edge))
        text: root.source
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Math.max(Math.ceil(Theme.smallestLetter), Math.round(Math.min(Theme.caption * 0.78, Theme.px(24))))
        style: Text.Outline
        styleColor: Qt.alpha(Theme.wall, 0.6)

        Plate {
            anchors.margins: -Theme.px(4)
            visible: root.pictured
            radius: Theme.px(6)
        }
    }

    Grid {
        id: column

        columns: root.low ? 4 : 1
        spacing: Theme.px(6)
        x: root.width - width - root.edge
        y: root.height - height - root.edge

        Small {
            visible: root.layered
            iconName: "layers"
            label: Words.text("map_layers")
            onClicked: root.panelAsked("layers")
        }

        Small {
            iconName: "plus"
            label: Words.text("map_zoom_in")
            enabled: root.canZoomIn
            onClicked: root.zoomAsked(1)
        }

        Small {
            iconName: "minus"
            label: Words.text("map_zoom_out")
            enabled: root.canZoomOut
            onClicked: root.zoomAsked(-1)
        }

        Small {
            iconName: "fit"
            label: Words.text("map_show_all")
            onClicked: root.fitAsked()
        }
    }

    component Small: PillButton {
        id: small

        text: ""

        Plate {}
    }
}
