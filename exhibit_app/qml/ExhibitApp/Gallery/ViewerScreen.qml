pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// One work, large on a dark wall, with its label beside it or below.
FocusScope {
    id: root

    required property AppViewModel app
    required property ViewerViewModel viewModel
    required property Pictures pictures
    readonly property PictureViewModel picture: viewModel.picture
    readonly property CompareViewModel compare: viewModel.compare
    readonly property ClipViewModel clipModel: viewModel.clip
    // What stands between the wall and the buttons.
    readonly property real between: compare.on ? strip.height : clipModel.work !== "" ? clipBar.height : 0
    readonly property PictureCamera camera: (wall.item as PictureWall)?.camera ?? (wall.item as CompareWall)?.camera ?? null
    readonly property bool below: height > width
    readonly property real labelWidth: below ? width : Math.max(width * 0.25, Math.min(Theme.type(440), width * 0.42))
    readonly property real labelHeight: below ? height * 0.38 : height

    Accessible.role: Accessible.Dialog
    Accessible.name: viewModel.title

    // A button that has been touched leaves the picture's keys to the picture.
    Keys.onPressed: event => {
        (wall.item as PictureWall)?.press(event);
        (wall.item as CompareWall)?.press(event);
        (wall.item as ClipWall)?.press(event);
    }

    function fit(): void {
        viewModel.lookAt(-1);
    }

    Rectangle {
        anchors.fill: parent
        color: Qt.darker(Theme.wall, 1.5)

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
    }

    Loader {
        id: wall

        width: root.compare.on || root.below ? root.width : root.width - root.labelWidth
        height: root.height - tools.height - root.between - (root.below && !root.compare.on ? root.labelHeight : 0)
        focus: true
        sourceComponent: root.clipModel.work !== "" ? clip : root.compare.on ? two : one
    }

    Component {
        id: one

        PictureWall {
            focus: true
            viewModel: root.viewModel
            pictures: root.pictures
        }
    }

    Component {
        id: two

        CompareWall {
            focus: true
            beside: strip.beside
            viewModel: root.viewModel
            pictures: root.pictures
        }
    }

    Component {
        id: clip

        ClipWall {
            focus: true
            viewModel: root.viewModel
            pictures: root.pictures
        }
    }

    ClipBar {
        id: clipBar

        y: wall.height
        width: wall.width
        visible: root.clipModel.work !== ""
        clipModel: root.clipModel
    }

    CompareStrip {
        id: strip

        y: wall.height
        width: wall.width
        visible: root.compare.on
        viewModel: root.compare
        pictures: root.pictures
    }

    ViewerBar {
        id: tools

        y: wall.height + root.between
        width: wall.width
        position: root.viewModel.position
        previousTitle: root.viewModel.previous
        nextTitle: root.viewModel.next
        canZoomIn: root.camera?.canZoomIn ?? false
        canZoomOut: !(root.camera?.whole ?? true)
        usable: root.picture.present && root.picture.failure === ""
        onCloseAsked: root.compare.on ? root.compare.compare(false) : root.app.close()
        onZoomAsked: times => root.camera.zoomGently(times, root.camera.width / 2, root.camera.height / 2)
        onFitAsked: root.fit()
        zoomable: root.clipModel.work === ""
        comparable: root.compare.possible
        comparing: root.compare.on
        onTurnAsked: {
            (wall.item as PictureWall)?.turn();
            (wall.item as CompareWall)?.turn();
        }
        onCompareAsked: on => root.compare.compare(on)
        onWalked: step => root.viewModel.walk(step)
    }

    LabelPanel {
        x: root.below ? 0 : wall.width
        y: root.below ? root.height - height : 0
        visible: !root.compare.on
        width: root.labelWidth
        height: root.labelHeight
        app: root.app
        viewModel: root.viewModel
    }
}
