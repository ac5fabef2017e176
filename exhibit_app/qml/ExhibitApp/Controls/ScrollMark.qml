pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// Shows that there is more than is seen, and where in it one is.
T.ScrollBar {
    id: root

    property color tint: Theme.text

    implicitWidth: Theme.px(10)
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.px(6)
        radius: width / 2
        color: Qt.alpha(root.tint, Theme.highContrast ? 1 : root.pressed ? 0.6 : 0.35)
    }
}
