pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The map of localities.
FocusScope {
    id: root

    required property MapViewModel viewModel
    property string panel: ""
    property string hoveredKey: ""
    property string announced: ""
    property real laidZoom: 0
    property real laidX: 0
    property real laidY: 0
    // Until they are laid out anew, markers go along: from here on they would crowd or be missing.
    readonly property real overhang: Math.abs(camera.zoom - laidZoom) / 0.8
    readonly property real roaming: Math.max(Math.abs(camera.centreX - laidX) * camera.span / Math.max(1, width), Math.abs(camera.centreY - laidY) * camera.span / Math.max(1, height)) / 0.5
    readonly property bool stale: overhang > 1 || roaming > 1

    function measureUp(): void {
        if (width <= 0 || height <= 0)
            return;
        viewModel.setScale(Theme.small, Theme.target, Theme.kiosk, Theme.unit, Screen.devicePixelRatio);
        const side = Math.min(Theme.px(56), width * 0.12);
        const below = controls.buttons + 2 * controls.edge;
        const top = Math.min(1.3 * Theme.small + Theme.px(28), height * 0.2);
        const right = controls.low ? side : Math.min(below + side / 2, width * 0.3);
        const bottom = Math.max(Math.min(below, height * 0.22), Math.min(controls.footing, height * 0.45));
        viewModel.resize(width, height, [side, top, right, bottom], controls.taken);
    }

    function layOut(): void {
        laidX = camera.centreX;
        laidY = camera.centreY;
        laidZoom = camera.zoom;
        viewModel.rest(laidX, laidY, laidZoom);
    }

    function closePanel(): void {
        panel = "";
        gestures.forceActiveFocus(Qt.OtherFocusReason);
    }

    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("map_pane")

    onPanelChanged: {
        if (panel !== "here")
            viewModel.listPlaces(panel === "places");
    }
    onWidthChanged: Qt.callLater(measureUp)
    onHeightChanged: Qt.callLater(measureUp)
    onStaleChanged: {
        if (stale)
            Qt.callLater(layOut);
    }
    Component.onCompleted: measureUp()

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

        function onListAsked(): void {
            root.panel = "here";
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

    MapScene {
        id: scene

        anchors.fill: parent
        viewModel: root.viewModel
        camera: camera
        laidX: root.laidX
        laidY: root.laidY
        hoveredKey: root.hoveredKey
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
            const marker = scene.markerAt(x, y);
            if (marker)
                root.viewModel.touch(marker.key);
        }
        onPointedAt: (x, y) => root.hoveredKey = camera.moving ? "" : (scene.markerAt(x, y)?.key ?? "")
        onFitAsked: root.viewModel.showAll()
        onNextAsked: step => root.viewModel.focusNext(step)
        onChooseAsked: root.viewModel.chooseFocused()
        onActiveFocusChanged: {
            if (!activeFocus)
                root.viewModel.unfocus();
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
        panel: root.panel
        covered: sheet.width
        layered: root.viewModel.layers.present
        source: root.viewModel.attribution
        pictured: root.viewModel.layers.covering
        onTakenChanged: Qt.callLater(root.measureUp)
        onZoomAsked: levels => {
            root.viewModel.moved();
            camera.zoomGently(levels, root.width / 2, root.height / 2);
        }
        onFitAsked: root.viewModel.showAll()
        onPanelAsked: name => root.panel = name
    }

    Loader {
        id: sheet

        width: (item as MapPanel)?.sheetWidth ?? 0
        height: parent.height
        active: root.panel !== ""
        focus: active
        sourceComponent: root.panel === "layers" ? layersList : placesList
        onLoaded: (item as Item).forceActiveFocus()
    }

    Component {
        id: placesList

        PlacesList {
            title: Words.text(root.panel === "here" ? "map_places_here" : "map_places")
            room: root.width
            viewModel: root.viewModel
            onCloseAsked: root.closePanel()
        }
    }

    Component {
        id: layersList

        LayersList {
            room: root.width
            layers: root.viewModel.layers
            onCloseAsked: root.closePanel()
        }
    }
}
