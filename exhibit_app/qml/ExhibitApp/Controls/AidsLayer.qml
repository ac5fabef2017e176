pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// The reading aids beside the button that asks for them; a touch anywhere else closes them.
FocusScope {
    id: root

    required property AppViewModel app

    MouseArea {
        anchors.fill: parent
        onClicked: root.app.showAids(false)
        Accessible.ignored: true
    }

    AidsPanel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        y: Theme.low ? parent.height - Theme.bar - height - Theme.px(12) : Theme.bar + Theme.px(12)
        width: Math.min(implicitWidth, parent.width - 2 * Theme.px(32))
        height: Math.min(implicitHeight, parent.height - Theme.bar - 2 * Theme.px(12))
        focus: true
        app: root.app
        onClosed: root.app.showAids(false)
    }
}
