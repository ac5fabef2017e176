pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// The page about the program over lobby and halls.
FocusScope {
    id: root

    required property AppViewModel app
    required property Screens screens

    AboutScreen {
        anchors.fill: parent
        focus: true
        viewModel: root.screens.about
        onClosed: root.app.showAbout(false)
    }
}
