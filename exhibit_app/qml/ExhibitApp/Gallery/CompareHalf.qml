pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// One of two pictures that are compared, seen through a part of the wall, with its title.
Item {
    id: root

    required property PictureViewModel picture
    required property PictureCamera camera
    required property Pictures pictures
    required property string title
    // Where the camera's wall begins, and how large it is.
    property real stageX: 0
    required property real stageWidth
    property bool titleRight: false

    clip: true

    PictureStage {
        x: root.stageX
        width: root.stageWidth
        height: root.height
        picture: root.picture
        camera: root.camera
        pictures: root.pictures
    }

    WallMessage {
        anchors.fill: parent
        failure: root.picture.failure
        progress: root.picture.progress
    }

    Rectangle {
        anchors.top: parent.top
        anchors.left: root.titleRight ? undefined : parent.left
        anchors.right: root.titleRight ? parent.right : undefined
        anchors.margins: Theme.px(16)
        width: name.width + Theme.px(28)
        height: name.height + Theme.px(16)
        radius: Theme.px(10)
        color: Qt.alpha(Theme.wall, 0.86)

        Text {
            id: name

            anchors.centerIn: parent
            width: Math.min(implicitWidth, Math.max(0, root.width - Theme.px(60)))
            text: root.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.type(24)
        }
    }
}
