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
    readonly property bool below: height > width
    readonly property real labelWidth: below ? width : Math.max(width * 0.25, Math.min(Theme.type(440), width * 0.42))
    readonly property real labelHeight: below ? height * 0.38 : height

    Accessible.role: Accessible.Dialog
    Accessible.name: viewModel.title

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

    PictureWall {
        id: wall

        width: root.below ? root.width : root.width - root.labelWidth
        height: root.height - tools.height - (root.below ? root.labelHeight : 0)
        focus: true
        viewModel: root.viewModel
        pictures: root.pictures
    }

    ViewerBar {
        id: tools

        y: wall.height
        width: wall.width
        position: root.viewModel.position
        previousTitle: root.viewModel.previous
        nextTitle: root.viewModel.next
        canZoomIn: wall.camera.canZoomIn
        canZoomOut: !wall.camera.whole
        usable: root.picture.present && root.picture.failure === ""
        onCloseAsked: root.app.close()
        onZoomAsked: times => wall.camera.zoomGently(times, wall.width / 2, wall.height / 2)
        onFitAsked: root.fit()
        onTurnAsked: root.picture.turn()
        onWalked: step => root.viewModel.walk(step)
    }

    LabelPanel {
        x: root.below ? 0 : wall.width
        y: root.below ? root.height - height : 0
        width: root.labelWidth
        height: root.labelHeight
        app: root.app
        viewModel: root.viewModel
    }
}
