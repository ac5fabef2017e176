pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The wall with the picture, the numbers of its details, and words when it cannot be shown.
FocusScope {
    id: root

    required property ViewerViewModel viewModel
    required property Pictures pictures
    readonly property PictureViewModel picture: viewModel.picture
    readonly property alias camera: eye
    readonly property real inset: Math.min(Theme.px(40), width * 0.04)
    readonly property int quarter: picture.turns % 4

    function turnedX(x: real, y: real): real {
        return [x, 1 - y, 1 - x, y][quarter];
    }

    function turnedY(x: real, y: real): real {
        return [y, x, 1 - y, 1 - x][quarter];
    }

    function press(event: var): void {
        gestures.press(event);
    }

    function turn(): void {
        eye.keepMiddle(() => picture.turn());
    }

    onWidthChanged: measure()
    onHeightChanged: measure()
    Component.onCompleted: measure()

    function measure(): void {
        picture.resize(width - 2 * inset, height - 2 * inset);
    }

    Connections {
        function onGoalChanged(x: real, y: real, zoom: real, instantly: bool): void {
            const far = Math.abs(Math.log2(zoom / eye.zoom)) + Math.hypot(x - eye.centreX, y - eye.centreY) * 2;
            eye.glide(x, y, zoom, instantly ? 0 : Theme.glide * Math.min(1.7, 0.55 + 0.3 * far));
        }

        target: root.picture
    }

    PictureCamera {
        id: eye

        anchors.fill: parent
        fitWidth: root.picture.fitWidth
        fitHeight: root.picture.fitHeight
        mostZoom: root.picture.mostZoom
    }

    PictureStage {
        id: stage

        anchors.fill: parent
        picture: root.picture
        camera: eye
        pictures: root.pictures
    }

    PictureGestures {
        id: gestures

        anchors.fill: parent
        camera: eye
        focus: true
        Accessible.role: Accessible.Graphic
        Accessible.name: root.viewModel.alt
        Accessible.description: Words.text("viewer_keys")
        Accessible.focusable: true
        onWalked: step => root.viewModel.walk(step)
        onDetailWalked: step => root.viewModel.walkDetails(step)
        onFitAsked: root.viewModel.lookAt(-1)
        onTurnAsked: root.turn()
    }

    Item {
        anchors.fill: parent
        clip: true
        visible: root.picture.present && root.picture.failure === ""
        opacity: stage.spinning ? 0 : 1

        Repeater {
            model: root.viewModel.details

            Item {
                id: detail

                required property int index
                required property int number
                required property string title
                required property real spotX
                required property real spotY
                required property list<real> points
                readonly property bool current: index === root.viewModel.detail
                readonly property list<real> corners: {
                    const found = [];
                    for (let i = 0; i < points.length; i += 2)
                        found.push(root.turnedX(points[i], points[i + 1]), root.turnedY(points[i], points[i + 1]));
                    return found;
                }

                z: current ? 1 : 0

                DetailOutline {
                    x: eye.originX
                    y: eye.originY
                    width: eye.spanX
                    height: eye.spanY
                    visible: detail.current
                    points: detail.corners
                }

                DetailMarker {
                    x: eye.originX + root.turnedX(detail.spotX, detail.spotY) * eye.spanX - width / 2
                    y: eye.originY + root.turnedY(detail.spotX, detail.spotY) * eye.spanY - height / 2
                    number: detail.number
                    title: detail.title
                    current: detail.current
                    onClicked: {
                        gestures.forceActiveFocus(Qt.MouseFocusReason);
                        root.viewModel.lookAt(detail.current ? -1 : detail.index);
                    }
                }
            }
        }
    }

    WallMessage {
        anchors.fill: parent
        failure: root.picture.failure
        progress: root.picture.progress
    }

    FocusRing {
        anchors.margins: Theme.px(4)
        radius: Theme.px(6)
        shown: gestures.visualFocus
    }
}
