pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Buttons for everything that fingers do on the map.
Item {
    id: root

    property bool canZoomIn: true
    property bool canZoomOut: true
    property bool listShown: false
    readonly property bool low: height < 4.6 * Theme.target
    // left, top, width, height of each thing that stands over the map
    readonly property list<real> taken: [column.x, column.y, column.width, column.height, places.x, places.y, places.width, places.height]

    signal zoomAsked(levels: real)
    signal fitAsked
    signal listAsked

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

        x: Theme.px(14)
        y: Theme.px(14)
        iconName: "list"
        text: root.width > 11 * Theme.small + 2 * Theme.target ? Words.text("map_places") : ""
        label: Words.text("map_places_label")
        checkable: false
        filled: root.listShown
        onClicked: root.listAsked()

        Plate {
            visible: !places.filled
        }
    }

    Grid {
        id: column

        columns: root.low ? 3 : 1
        spacing: Theme.px(6)
        x: root.width - width - Theme.px(14)
        y: root.height - height - Theme.px(14)

        component Small: PillButton {
            id: small

            text: ""

            Plate {}
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
}
