pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Theme

Window {
    id: root

    required property Entrance entrance
    readonly property AppViewModel app: entrance.app

    width: 1600
    height: 900
    minimumWidth: 640
    minimumHeight: 480
    color: Theme.wall
    title: entrance.lobby.title
    onActiveFocusItemChanged: keepInSight()
    onClosing: close => close.accepted = !entrance.locked

    // Whether keys, rather than fingers, have brought the focus to where it is.
    property bool byKeys: false

    // Who came by keys also sees where the focus is in what has just opened.
    function keepInSight(): void {
        const control = activeFocusItem as T.Control;
        if (!control)
            return;
        if (byKeys && control.focusReason !== Qt.MouseFocusReason)
            control.focusReason = Qt.TabFocusReason;
        byKeys = control.visualFocus;
    }

    ThemeBindings {
        app: root.app
        screenWidth: root.width
        screenHeight: root.height
    }

    // By file, so that the lobby is on screen before a hall has been read.
    Loader {
        id: stage

        readonly property bool inHall: root.app.screen === "hall" && root.entrance.screens !== null
        // Beside keys on the screen, what is typed must be seen, too.
        readonly property real spare: Math.max(0, root.height - Theme.bar - Theme.keyboard - 3 * Theme.target)

        anchors.fill: parent
        anchors.topMargin: root.app.reach ? Math.min(Math.round(root.height * (Theme.portrait ? 0.34 : 0.26)), spare) : 0
        focus: true
        enabled: !root.entrance.covered && !about.wanted && !root.entrance.problems.open
        // What lay above has taken the focus away.
        onEnabledChanged: {
            if (enabled)
                forceActiveFocus();
        }
        onInHallChanged: show()
        // Of themselves, buttons know no key but the space bar.
        Keys.onPressed: event => {
            const button = root.activeFocusItem as T.AbstractButton;
            event.accepted = button && [Qt.Key_Return, Qt.Key_Enter].includes(event.key);
            if (event.accepted && !event.isAutoRepeat)
                button.click();
        }
        Component.onCompleted: show()

        function show(): void {
            if (inHall)
                setSource(Qt.resolvedUrl("Hall/HallScreen.qml"), {
                    "screens": root.entrance.screens,
                    "focus": true
                });
            else
                setSource(Qt.resolvedUrl("Lobby/LobbyScreen.qml"), {
                    "entrance": root.entrance,
                    "focus": true
                });
        }
    }

    Loader {
        readonly property bool wanted: root.app.reach

        width: parent.width
        height: stage.anchors.topMargin
        onWantedChanged: show()

        function show(): void {
            setSource(wanted ? Qt.resolvedUrl("Controls/ReachPicture.qml") : "", {
                "pictures": root.entrance.pictures,
                "app": root.app
            });
        }
    }

    Loader {
        readonly property bool wanted: root.app.aidsShown && !root.entrance.covered

        anchors.fill: stage
        focus: wanted
        onWantedChanged: show()

        function show(): void {
            setSource(wanted ? Qt.resolvedUrl("Controls/AidsLayer.qml") : "", {
                "app": root.app,
                "focus": true
            });
            if (!wanted)
                stage.forceActiveFocus();
        }
    }

    Loader {
        id: about

        readonly property bool wanted: root.app.aboutShown && root.entrance.screens !== null

        anchors.fill: parent
        focus: wanted
        onWantedChanged: show()

        function show(): void {
            setSource(wanted ? Qt.resolvedUrl("About/AboutLayer.qml") : "", {
                "app": root.app,
                "screens": root.entrance.screens,
                "focus": true
            });
        }
    }

    Loader {
        readonly property bool wanted: root.entrance.problems.offered

        anchors.fill: parent
        onWantedChanged: show()

        function show(): void {
            setSource(wanted ? Qt.resolvedUrl("Problems/ProblemsPanel.qml") : "", {
                "viewModel": root.entrance.problems
            });
        }
    }

    Loader {
        id: guard

        readonly property bool wanted: root.entrance.locked

        anchors.fill: parent
        focus: root.entrance.covered
        onWantedChanged: show()
        Component.onCompleted: show()

        function show(): void {
            if (wanted)
                setSource(Qt.resolvedUrl("Kiosk/KioskLayer.qml"), {
                    "entrance": root.entrance,
                    "focus": true
                });
        }
    }

    Shortcut {
        enabled: stage.enabled
        sequences: ["Alt+Left", "Back"]
        onActivated: root.app.goBack()
    }

    Shortcut {
        enabled: stage.enabled
        sequences: ["Alt+Right", "Forward"]
        onActivated: root.app.goForward()
    }

    Shortcut {
        enabled: stage.enabled
        sequences: ["Escape"]
        onActivated: {
            if (root.app.aidsShown)
                root.app.showAids(false);
            else if (root.app.overlay !== "")
                root.app.close();
            else
                root.app.goBack();
        }
    }

    Shortcut {
        enabled: stage.enabled
        sequences: ["Alt+Home"]
        onActivated: root.app.goHome()
    }

    Shortcut {
        enabled: stage.enabled
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: root.app.stepTextScale(1)
    }

    Shortcut {
        enabled: stage.enabled
        sequences: [StandardKey.ZoomOut]
        onActivated: root.app.stepTextScale(-1)
    }
}
