import QtQuick
import ExhibitApp.Theme

// How much of a large collection has been read, along the lower edge.
Rectangle {
    id: root

    required property real share

    implicitHeight: Theme.px(4)
    color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Words.text("lobby_reading")
    Accessible.description: `${Math.round(share * 100)} %`

    Rectangle {
        width: root.width * root.share
        height: root.height
        color: Theme.highlight

        Behavior on width {
            NumberAnimation {
                duration: Theme.glide
            }
        }
    }
}
