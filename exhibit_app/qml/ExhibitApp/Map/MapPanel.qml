pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// What opens over the map's edge: a dark sheet with a title and a way out.
FocusScope {
    id: root

    property string title: ""
    property real room: 0
    // Leaves the map in view where there is room for both.
    readonly property real sheetWidth: room > 1.7 * comfortable ? comfortable : room
    readonly property real comfortable: Math.max(Theme.px(360), 19 * Theme.small)
    readonly property real headHeight: close.y + close.height + Theme.px(10)

    signal closeAsked

    Accessible.role: Accessible.List
    Accessible.name: title
    // Else the window would take the key, and go back to where the visitor was before.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: closeAsked()

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
    }

    Rectangle {
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }

    // What lies beneath is not to be touched through the sheet.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Text {
        anchors.verticalCenter: close.verticalCenter
        x: Theme.px(22)
        width: close.x - x - Theme.px(8)
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
    }

    PillButton {
        id: close

        x: root.width - width - Theme.px(14)
        y: Theme.px(14)
        iconName: "close"
        label: Words.text("map_close_list")
        onClicked: root.closeAsked()
    }
}
