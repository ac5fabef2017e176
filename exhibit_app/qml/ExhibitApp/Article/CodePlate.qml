pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import ExhibitApp.Theme

// A code in black on white, whatever the colours around it; each module a whole number of pixels.
Rectangle {
    id: root

    required property real room
    required property url source
    required property string label
    readonly property real ratio: Screen.devicePixelRatio
    readonly property int modules: Math.max(1, picture.implicitWidth)

    implicitWidth: room
    implicitHeight: room
    radius: Math.min(Theme.px(12), room * 0.03)
    color: "white"
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Image {
        id: picture

        anchors.centerIn: parent
        width: root.modules * Math.max(1, Math.floor(root.room * root.ratio / root.modules)) / root.ratio
        height: width
        visible: status === Image.Ready
        source: root.source
        smooth: false
        cache: false
        Accessible.ignored: true
    }
}
