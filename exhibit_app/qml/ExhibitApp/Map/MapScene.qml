pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// What lies on the map: tiles, layers, journeys, names and markers, all bound to the camera.
Item {
    id: root

    required property MapViewModel viewModel
    required property MapCamera camera
    // Where the markers have been laid out: they are placed from there, and move together.
    property real laidX: 0
    property real laidY: 0
    property string hoveredKey: ""

    readonly property bool anyLit: viewModel.anyLit
    readonly property string focusedKey: viewModel.focused
    readonly property bool covered: viewModel.layers.covering

    function markerAt(x: real, y: real): MapMarker {
        let nearest = null;
        let least = 1e9;
        for (let i = 0; i < markers.count; i++) {
            const marker = markers.itemAt(i) as MapMarker;
            const distance = marker?.visible ? marker.distance(x - laid.x, y - laid.y) : 1e9;
            if (distance < least) {
                least = distance;
                nearest = marker;
            }
        }
        return nearest;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.water
    }

    TileView {
        anchors.fill: parent
        tiles: root.viewModel.tiles
        originX: root.camera.originX
        originY: root.camera.originY
        span: root.camera.span
    }

    Repeater {
        model: root.viewModel.layers.rows

        Loader {
            id: over

            required property var tiles
            required property bool shown
            required property real strength
            required property real tileSide

            anchors.fill: parent
            active: shown && (tiles?.present ?? false)
            opacity: strength
            sourceComponent: TileView {
                tiles: over.tiles
                tileSide: over.tileSide
                translucent: true
                originX: root.camera.originX
                originY: root.camera.originY
                span: root.camera.span
            }
        }
    }

    Repeater {
        model: root.viewModel.journeys

        JourneyLine {
            anchors.fill: parent
            camera: root.camera
            anyLit: root.anyLit
        }
    }

    Item {
        id: laid

        readonly property real span: root.camera.span

        x: root.camera.originX + root.laidX * span
        y: root.camera.originY + root.laidY * span

        Repeater {
            model: root.viewModel.names

            MapName {
                required property real spotX
                required property real spotY
                required property string label
                required property real labelX
                required property real labelY
                required property real labelWidth
                required property real labelHeight
                required property bool journey

                x: (spotX - root.laidX) * laid.span + labelX
                y: (spotY - root.laidY) * laid.span + labelY
                width: labelWidth
                height: labelHeight
                text: label
                grounded: root.covered
                color: journey ? Theme.highlight : Theme.quiet
                font.family: Theme.readingFamily
                font.italic: true
                lineHeight: 0.86
            }
        }

        Repeater {
            id: markers

            model: root.viewModel.markers

            MapMarker {
                id: marker

                required property real spotX
                required property real spotY

                x: (spotX - root.laidX) * laid.span + shiftX - reach
                y: (spotY - root.laidY) * laid.span + shiftY - reach
                z: chosen ? 3 : lit ? 2 : 1
                anyLit: root.anyLit
                hovered: key !== "" && root.hoveredKey === key
                focused: key !== "" && root.focusedKey === key
                grounded: root.covered
                onTouched: root.viewModel.touch(key)
            }
        }
    }
}
