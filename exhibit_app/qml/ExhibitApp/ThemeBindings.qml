pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// Lets Theme and Words follow the visit and the window.
Item {
    id: root

    required property AppViewModel app
    required property real screenWidth
    required property real screenHeight

    visible: false

    Binding {
        target: Theme
        property: "palette"
        value: root.app.palette
    }

    Binding {
        target: Theme
        property: "displayFamily"
        value: root.app.displayFamily
    }

    Binding {
        target: Theme
        property: "readingFamily"
        value: root.app.readingFamily
    }

    Binding {
        target: Theme
        property: "interfaceFamily"
        value: root.app.interfaceFamily
    }

    Binding {
        target: Theme
        property: "screenWidth"
        value: root.screenWidth
    }

    Binding {
        target: Theme
        property: "screenHeight"
        value: root.screenHeight
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.app.textScale
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.app.highContrast
    }

    Binding {
        target: Theme
        property: "reach"
        value: root.app.reach
    }

    Binding {
        target: Theme
        property: "still"
        value: root.app.still
    }

    Binding {
        target: Words
        property: "table"
        value: root.app.words
    }
}
