pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// Opens the reading aids; the last of every bar, so that it is found at one place everywhere.
PillButton {
    required property AppViewModel app

    iconName: "aids"
    label: Words.text("aids")
    Accessible.checkable: true
    Accessible.checked: app.aidsShown
    onClicked: app.showAids(!app.aidsShown)
}
