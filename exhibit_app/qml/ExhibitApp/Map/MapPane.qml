pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The map of localities.
FocusScope {
    id: root

    required property MapViewModel viewModel
    property bool listShown: false
    property string hoveredKey: ""
    property string announced: ""
    property real laidZoom: 0
    property real laidX: 0
    property real laidY: 0
    readonly property real overhang: Math.abs(camera.zoom - laidZoom) / 0.45
    readonly property real roaming: Math.max(Math.abs(camera.centreX - laidX) * camera.span / Math.max(1, width), Math.abs(camera.centreY - laidY) * camera.span / Math.max(1, height)) / 0.5
    readonly property bool stale: overhang > 1 || roaming > 1

    function measureUp(): void {
        if (width <= 0 || height <= 0)
            return;
        viewModel.setScale(Theme.small, Theme.target, Theme.unit, Screen.devicePixelRatio);
        const side = Math.min(Theme.px(56), width * 0.12);
        const below = controls.buttons + 2 * controls.edge;
        viewModel.resize(width, height, [side, Math.min(Theme.px(52), height * 0.14), controls.low ? side : Math.min(below + side / 2, width * 0.3), Math.min(below, height * 0.22)], controls.taken);
    }

    function layOut(): void {
        laidX = camera.centreX;
        laidY = camera.centreY;
        laidZoom = camera.zoom;
        viewModel.rest(laidX, laidY, laidZoom);
    }

    function markerAt(x: real, y: real): MapMarker {
        let nearest = null;
        let least = 1e9;
        for (let i = 0; i < markers.count; i++) {
            const marker = markers.itemAt(i) as MapMarker;
            const distance = marker ? marker.distance(x, y) : 1e9;
            if (distance < least) {
                least = distance;
                nearest = marker;
            }
        }
        return nearest;
    }

    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("map_pane")

    onWidthChanged: Qt.callLater(measureUp)
    onHeightChanged: Qt.callLater(measureUp)
    onStaleChanged: {
        if (stale)
            Qt.callLater(layOut);
    }
    Component.onCompleted: measureUp()

    Rectangle {
        anchors.fill: parent
        color: Theme.water
    }

    Connections {
        target: Theme

        function onSmallChanged(): void {
            Qt.callLater(root.measureUp);
        }

        function onUnitChanged(): void {
            Qt.callLater(root.measureUp);
        }
    }

    Connections {
        target: root.viewModel

        function onGoalChanged(x: real, y: real, zoom: real, instantly: bool): void {
            if (instantly || Theme.glide === 0) {
                camera.jump(x, y, zoom);
                root.layOut();
                return;
            }
            const way = root.viewModel.way(camera.centreX, camera.centreY, camera.zoom);
            camera.fly(way.slice(1), Theme.glide * Math.max(0.6, Math.min(2.4, 0.5 + 0.55 * way[0])));
        }

        function onFocusedChanged(): void {
            if (root.viewModel.focusedSpoken !== "" && root.viewModel.focusedSpoken !== root.announced)
                gestures.Accessible.announce(root.viewModel.focusedSpoken);
            root.announced = root.viewModel.focusedSpoken;
        }
    }

    MapCamera {
        id: camera

        anchors.fill: parent
        minZoom: root.viewModel.minZoom
        maxZoom: root.viewModel.maxZoom
        onRested: root.layOut()
    }

    TileView {
        anchors.fill: parent
        tiles: root.viewModel.tiles
        originX: camera.originX
        originY: camera.originY
        span: camera.span
    }

    MapGestures {
        id: gestures

        anchors.fill: parent
        camera: camera
        focus: true
        pointing: root.hoveredKey !== ""
        Accessible.role: Accessible.Graphic
        Accessible.name: Words.text("map_pane") + (root.viewModel.focusedSpoken ? ": " + root.viewModel.focusedSpoken : "")
        Accessible.description: Words.text("map_keys")
        Accessible.focusable: true
        onMoved: root.viewModel.moved()
        onTapped: (x, y) => {
            const marker = root.markerAt(x, y);
            if (marker)
                root.viewModel.touch(marker.key);
        }
        onPointedAt: (x, y) => root.hoveredKey = camera.moving ? "" : (root.markerAt(x, y)?.key ?? "")
        onFitAsked: root.viewModel.showAll()
        onNextAsked: step => root.viewModel.focusNext(step)
        onChooseAsked: root.viewModel.chooseFocused()
        onActiveFocusChanged: {
            if (!activeFocus)
                root.viewModel.unfocus();
        }
    }

    Repeater {
        model: root.viewModel.journeys

        JourneyLine {
            camera: camera
            anyLit: root.viewModel.anyLit
        }
    }

    Repeater {
        id: markers

        model: root.viewModel.markers

        MapMarker {
            id: marker

            required property real spotX
            required property real spotY

            x: camera.originX + spotX * camera.span + shiftX
            y: camera.originY + spotY * camera.span + shiftY
            z: chosen ? 3 : lit ? 2 : 1
            anyLit: root.viewModel.anyLit
            hovered: root.hoveredKey === key
            focused: root.viewModel.focused === key
            onTouched: root.viewModel.touch(key)
        }
    }

    FocusRing {
        anchors.margins: Theme.px(4)
        radius: Theme.px(6)
        shown: gestures.visualFocus || gestures.activeFocus && gestures.keyed
    }

    MapControls {
        id: controls

        anchors.fill: parent
        canZoomIn: camera.zoom < camera.maxZoom - 0.01
        canZoomOut: camera.zoom > camera.minZoom + 0.01
        listShown: root.listShown
        source: root.viewModel.attribution
        onTakenChanged: Qt.callLater(root.measureUp)
        onZoomAsked: levels => {
            root.viewModel.moved();
            camera.zoomGently(levels, root.width / 2, root.height / 2);
        }
        onFitAsked: root.viewModel.showAll()
        onListAsked: root.listShown = true
    }

    Loader {
        anchors.fill: parent
        active: root.listShown
        focus: active
        onLoaded: item.forceActiveFocus()
        sourceComponent: PlacesList {
            viewModel: root.viewModel
            onCloseAsked: {
                root.listShown = false;
                gestures.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
