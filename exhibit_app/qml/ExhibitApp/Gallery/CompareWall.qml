pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// Two works that move in step: beside each other, or one over the other with an edge to drag.
FocusScope {
    id: root

    required property ViewerViewModel viewModel
    required property Pictures pictures
    required property bool beside
    readonly property PictureViewModel first: viewModel.picture
    readonly property CompareViewModel other: viewModel.compare
    readonly property PictureViewModel second: other.picture
    readonly property alias camera: eye
    readonly property real inset: Math.min(Theme.px(32), width * 0.03)
    readonly property real gap: beside ? Theme.px(6) : 0
    readonly property bool stacked: beside && height > width
    readonly property real stageWidth: beside && !stacked ? (width - gap) / 2 : width
    readonly property real stageHeight: stacked ? (height - gap) / 2 : height

    function measure(): void {
        first.resize(stageWidth - 2 * inset, stageHeight - 2 * inset);
        second.resize(stageWidth - 2 * inset, stageHeight - 2 * inset);
    }

    function press(event: var): void {
        hands.press(event);
    }

    function turn(): void {
        eye.keepMiddle(() => {
            first.turn();
            second.turn();
        });
    }

    onStageWidthChanged: measure()
    onStageHeightChanged: measure()
    Component.onCompleted: measure()

    component Hands: PictureGestures {
        camera: eye
        Accessible.role: Accessible.Graphic
        Accessible.focusable: true
        onWalked: step => root.viewModel.walk(step)
        onFitAsked: root.first.fit()
        onTurnAsked: root.turn()
    }

    Connections {
        function onGoalChanged(x: real, y: real, zoom: real, instantly: bool): void {
            eye.glide(x, y, zoom, instantly ? 0 : Theme.glide * 0.7);
        }

        target: root.first
    }

    PictureCamera {
        id: eye

        width: root.stageWidth
        height: root.stageHeight
        fitWidth: root.first.fitWidth
        fitHeight: root.first.fitHeight
        mostZoom: Math.max(root.first.mostZoom, root.second.mostZoom)
    }

    PictureCamera {
        id: companion

        width: root.stageWidth
        height: root.stageHeight
        fitWidth: root.second.fitWidth
        fitHeight: root.second.fitHeight
        mostZoom: eye.mostZoom
        led: true
        zoom: eye.zoom
        centreX: held(eye.centreX, width, spanX)
        centreY: held(eye.centreY, height, spanY)
        sway: eye.sway
    }

    CompareHalf {
        width: root.beside ? root.stageWidth : divider.value * root.width
        height: root.stageHeight
        picture: root.first
        camera: eye
        pictures: root.pictures
        title: root.viewModel.title
        stageWidth: root.stageWidth
    }

    CompareHalf {
        id: half

        x: root.stacked ? 0 : root.beside ? root.stageWidth + root.gap : divider.value * root.width
        y: root.stacked ? root.stageHeight + root.gap : 0
        width: root.beside ? root.stageWidth : root.width - x
        height: root.stageHeight
        picture: root.second
        camera: companion
        pictures: root.pictures
        title: root.other.title
        stageX: root.beside ? 0 : -x
        stageWidth: root.stageWidth
        titleRight: !root.beside
    }

    Hands {
        id: hands

        width: root.stageWidth
        height: root.stageHeight
        focus: true
        Accessible.name: root.viewModel.alt
        Accessible.description: Words.text("viewer_keys")
    }

    Hands {
        x: half.x
        y: half.y
        width: root.stageWidth
        height: root.stageHeight
        visible: root.beside
        Accessible.name: root.other.alt
    }

    CompareDivider {
        id: divider

        height: root.height
        visible: !root.beside
        room: root.width
    }
}
