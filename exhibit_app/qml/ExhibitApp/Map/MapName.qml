pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// A name written on the map with a dark edge, so that it reads on land, water and lines; on the
// map's own ground where pictures lie over it.
Text {
    id: root

    property int side: 1
    property bool grounded: false

    visible: text !== ""
    textFormat: Text.PlainText
    horizontalAlignment: side < 0 ? Text.AlignRight : side > 0 ? Text.AlignLeft : Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    lineHeight: 1.05
    font.family: Theme.interfaceFamily
    font.pixelSize: Theme.small
    font.weight: Font.Medium
    style: Text.Outline
    styleColor: Qt.alpha(Theme.wall, 0.75)
    Accessible.ignored: true

    Rectangle {
        readonly property real beside: Theme.px(3)

        z: -1
        x: (root.width - root.contentWidth) * (1 - root.side) / 2 - beside
        width: root.contentWidth + 2 * beside
        height: root.height
        visible: root.grounded
        radius: Theme.px(6)
        color: Qt.alpha(Theme.wall, 0.82)
    }
}
