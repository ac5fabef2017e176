pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// What a kiosk lays over the exhibition: the attract loop, the warning, the dark, and the staff.
FocusScope {
    id: root

    required property Entrance entrance
    readonly property KioskViewModel kiosk: entrance.kiosk as KioskViewModel
    readonly property StaffViewModel staff: kiosk.staff
    // What keys on the screen are for: they come and go with its focus.
    readonly property TextInput field: Window.activeFocusItem as TextInput

    Binding {
        target: Theme
        property: "pixelsPerMillimetre"
        value: root.kiosk.pixelsPerMillimetre
    }

    Binding {
        target: Theme
        property: "kiosk"
        value: root.entrance.locked
    }

    Binding {
        target: Theme
        property: "smallestTarget"
        value: root.kiosk.smallestTarget
    }

    Binding {
        target: Theme
        property: "smallestLetter"
        value: root.kiosk.alwaysLarge || Theme.textScale > 1 ? root.kiosk.largeLetter * root.kiosk.pixelsPerMillimetre : 0
    }

    Binding {
        target: Theme
        property: "keyboard"
        value: keyboard.active ? keyboard.height : 0
    }

    Loader {
        id: keyboard

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.bar
        active: root.kiosk.phase === "active" && root.field !== null
        sourceComponent: TouchKeyboard {
            viewModel: root.kiosk.keyboard
            onPutAway: root.field.focus = false
        }
    }

    Loader {
        anchors.fill: parent
        active: root.kiosk.phase === "attract" && root.kiosk.attract.enabled
        focus: active
        sourceComponent: AttractLoop {
            focus: true
            viewModel: root.kiosk.attract
            entrance: root.entrance
            onTouched: root.kiosk.touch()
        }
    }

    Loader {
        anchors.fill: parent
        active: root.kiosk.phase === "attract" && !root.kiosk.attract.enabled
        sourceComponent: MouseArea {
            focus: true
            onClicked: root.kiosk.touch()
            Keys.onPressed: root.kiosk.touch()
        }
    }

    Loader {
        anchors.fill: parent
        active: root.kiosk.phase === "warning"
        focus: active
        sourceComponent: IdleWarning {
            focus: true
            viewModel: root.kiosk
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.kiosk.phase === "dark"
        color: "black"

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
    }

    CornerHold {
        corner: root.staff.corner
        milliseconds: root.staff.holdMilliseconds
        onHeld: root.staff.knock()
    }

    Shortcut {
        sequences: [root.staff.keys]
        onActivated: root.staff.knock()
    }

    Loader {
        anchors.fill: parent
        active: root.staff.room !== ""
        focus: active
        sourceComponent: StaffRoom {
            focus: true
            about: (root.entrance.screens as Screens)?.about ?? null
            viewModel: root.staff
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: root.staff.brightness < 1
        color: "black"
        opacity: 1 - root.staff.brightness
    }
}
