pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Shows where the keyboard is; stands outside what it rings.
Rectangle {
    id: root

    property bool shown: false
    property color tint: Theme.highlight

    anchors.fill: parent
    anchors.margins: -Theme.px(5)
    visible: shown
    color: "transparent"
    radius: Theme.radius + Theme.px(5)
    border.color: tint
    border.width: Math.max(2, Theme.px(3))
}
