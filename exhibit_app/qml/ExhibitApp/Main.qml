pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Hall
import ExhibitApp.Lobby
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

    ThemeBindings {
        app: root.app
        screenWidth: root.width
        screenHeight: root.height
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.app.screen === "hall" ? hall : lobby
    }

    ProblemsPanel {
        anchors.fill: parent
        viewModel: root.screens.problems
    }

    Component {
        id: lobby

        LobbyScreen {
            app: root.app
            viewModel: root.screens.lobby
            pictures: root.screens.pictures
            focus: true
        }
    }

    Component {
        id: hall

        HallScreen {
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
