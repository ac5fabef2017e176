pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Kiosk
import ExhibitApp.Problems
import ExhibitApp.Theme

Window {
    id: root

    required property Screens screens
    readonly property AppViewModel app: screens.app

    width: 1600
    height: 900
    minimumWidth: 640
    minimumHeight: 480
    color: Theme.wall
    title: screens.lobby.title
    onClosing: close => close.accepted = !screens.kiosk.on

    ThemeBindings {
        app: root.app
        screenWidth: root.width
        screenHeight: root.height
    }

    // By file, so that the lobby is on screen before a hall has been read.
    Loader {
        readonly property string wanted: root.app.screen === "hall" ? "Hall/HallScreen.qml" : "Lobby/LobbyScreen.qml"

        anchors.fill: parent
        focus: true
        enabled: !root.screens.kiosk.covered
        onWantedChanged: show()
        Component.onCompleted: show()

        function show(): void {
            setSource(Qt.resolvedUrl(wanted), {
                "screens": root.screens,
                "focus": true
            });
        }
    }

    ProblemsPanel {
        anchors.fill: parent
        viewModel: root.screens.problems
    }

    Loader {
        anchors.fill: parent
        active: root.screens.kiosk.on
        focus: root.screens.kiosk.covered
        sourceComponent: KioskLayer {
            screens: root.screens
            focus: true
        }
    }

    Shortcut {
        sequences: [StandardKey.Back, "Alt+Left"]
        onActivated: root.app.goBack()
    }

    Shortcut {
        sequences: [StandardKey.Forward, "Alt+Right"]
        onActivated: root.app.goForward()
    }

    Shortcut {
        sequences: ["Escape"]
        onActivated: root.app.overlay !== "" ? root.app.close() : root.app.goBack()
    }

    Shortcut {
        sequences: ["Alt+Home"]
        onActivated: root.app.goHome()
    }

    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: root.app.stepTextScale(1)
    }

    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: root.app.stepTextScale(-1)
    }
}
