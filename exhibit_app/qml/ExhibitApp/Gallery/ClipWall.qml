pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// A film or a recording on the wall, with what is said written over it.
T.Control {
    id: root

    required property ViewerViewModel viewModel
    required property Pictures pictures
    readonly property ClipViewModel clipModel: viewModel.clip
    readonly property bool filmed: clipModel.film && GraphicsInfo.api !== GraphicsInfo.Unknown
    readonly property bool begun: clipModel.playing || clipModel.position > 0

    function typed(key: int): bool {
        switch (key) {
        case Qt.Key_Space:
        case Qt.Key_Return:
        case Qt.Key_Enter:
            clipModel.toggle();
            return true;
        case Qt.Key_Left:
            clipModel.skip(-5);
            return true;
        case Qt.Key_Right:
            clipModel.skip(5);
            return true;
        case Qt.Key_Up:
            clipModel.setVolume(clipModel.volume + 0.1);
            return true;
        case Qt.Key_Down:
            clipModel.setVolume(clipModel.volume - 0.1);
            return true;
        case Qt.Key_Home:
            clipModel.seek(0);
            return true;
        case Qt.Key_PageDown:
            viewModel.walk(1);
            return true;
        case Qt.Key_PageUp:
            viewModel.walk(-1);
            return true;
        }
        return false;
    }

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Pane
    Accessible.name: viewModel.alt
    Accessible.description: Words.text("viewer_clip_keys")
    Keys.onPressed: event => press(event)

    // Also called with what no button had a use for.
    function press(event: var): void {
        event.accepted = typed(event.key);
    }

    contentItem: Item {
        TapHandler {
            onTapped: {
                root.forceActiveFocus(Qt.MouseFocusReason);
                root.clipModel.toggle();
            }
        }

        Icon {
            anchors.centerIn: parent
            visible: !root.clipModel.film && !poster.shown && root.clipModel.playing
            name: "sound"
            tint: Theme.quiet
            size: Theme.px(120)
            stroke: 1
        }

        WorkPicture {
            id: poster

            anchors.fill: parent
            anchors.margins: Theme.px(24)
            visible: root.clipModel.failure === "" && (!root.begun || !root.clipModel.film)
            pictures: root.pictures
            work: root.clipModel.work
            Accessible.ignored: true
        }

        Loader {
            anchors.fill: parent
            active: root.filmed
            visible: root.begun
            Component.onCompleted: setSource(GraphicsInfo.api === GraphicsInfo.Software ? "FilmPainted.qml" : "FilmShown.qml", {
                clipModel: root.clipModel
            })
        }

        Rectangle {
            anchors.centerIn: parent
            width: Theme.target * 1.8
            height: width
            radius: width / 2
            visible: !root.clipModel.playing && root.clipModel.playable
            color: Qt.alpha(Theme.wall, 0.8)
            border.color: Theme.text
            border.width: Math.max(2, Theme.px(2))

            Icon {
                anchors.centerIn: parent
                name: "play"
                size: parent.width * 0.5
            }
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(28)
            width: said.width + Theme.px(36)
            height: said.height + Theme.px(20)
            radius: Theme.px(8)
            visible: root.begun && said.text !== "" && root.clipModel.captioned
            color: Qt.alpha("#000000", 0.78)

            Text {
                id: said

                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.width - Theme.px(100))
                text: root.clipModel.said
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                color: "#ffffff"
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.type(28)
            }
        }

        WallMessage {
            anchors.fill: parent
            failure: root.clipModel.failure
            progress: -1
        }
    }

    FocusRing {
        anchors.margins: Theme.px(4)
        radius: Theme.px(6)
        shown: root.visualFocus
    }
}
