pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Map
import ExhibitApp.Theme

// A picture as the camera sees it: a preview at once, tiles over it where they are sharper.
Item {
    id: root

    required property PictureViewModel picture
    required property PictureCamera camera
    required property Pictures pictures

    readonly property int quarter: picture.turns % 4
    readonly property bool sideways: quarter % 2 === 1
    readonly property real spanX: sideways ? camera.spanY : camera.spanX
    readonly property real spanY: sideways ? camera.spanX : camera.spanY
    // The middle in shares of the upright picture.
    readonly property real middleX: [camera.centreX, camera.centreY, 1 - camera.centreX, 1 - camera.centreY][quarter]
    readonly property real middleY: [camera.centreY, 1 - camera.centreX, 1 - camera.centreY, camera.centreX][quarter]
    readonly property real ratio: Screen.devicePixelRatio
    readonly property real shownSide: Math.max(camera.spanX, camera.spanY) * ratio
    readonly property real previewSide: Math.max(camera.fitWidth, camera.fitHeight) * ratio * (camera.zoom > 1.3 && !picture.deep ? 4 : 1)
    readonly property bool spinning: spin.running
    property bool near: false
    // All the tiles that are in view are on screen.
    readonly property bool sharp: near && picture.tiles.ready && (close.item as TileView)?.loading === 0
    // The work that stands turned as `stage` is.
    property string turned: ""

    clip: true
    onShownSideChanged: {
        if (picture.deep && shownSide > preview.side * 1.1)
            near = true;
    }

    function turnTo(angle: real): void {
        if (turned === picture.work && angle !== stage.rotation) {
            spin.to = angle;
            spin.restart();
        } else if (turned !== picture.work) {
            spin.stop();
            stage.rotation = angle;
            turned = picture.work;
        }
    }

    Component.onCompleted: turnTo(picture.turns * 90)

    NumberAnimation {
        id: spin

        target: stage
        property: "rotation"
        duration: Theme.glide * 0.5
        easing.type: Easing.InOutCubic
    }

    Connections {
        function onChanged(): void {
            root.turnTo(root.picture.turns * 90);
            if (!root.picture.deep)
                root.near = false;
            else if (root.shownSide > preview.side * 1.1)
                root.near = true;
        }

        target: root.picture
    }

    Item {
        id: stage

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: root.camera.sway
        width: root.sideways ? root.height : root.width
        height: root.sideways ? root.width : root.height
        visible: root.picture.present && root.picture.failure === ""
        PicturePreview {
            id: preview

            x: stage.width / 2 - root.middleX * root.spanX
            y: stage.height / 2 - root.middleY * root.spanY
            width: root.spanX
            height: root.spanY
            pictures: root.pictures
            work: root.picture.present ? root.picture.work : ""
            side: root.previewSide
            visible: !(root.picture.translucent && root.sharp)
            onFailed: root.picture.fail()
        }

        Loader {
            id: close

            anchors.fill: parent
            active: root.near
            sourceComponent: TileView {
                clip: false
                translucent: root.picture.translucent
                tiles: root.picture.tiles
                originX: stage.width / 2 - root.middleX * root.spanX
                originY: stage.height / 2 - root.middleY * root.spanY
                span: root.spanX
                tileSide: 512 / root.ratio
            }
        }
    }
}
