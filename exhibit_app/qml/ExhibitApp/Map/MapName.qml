pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// A name written on the map with a dark edge, so that it reads on land, water and lines.
Text {
    property int side: 1

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
}
