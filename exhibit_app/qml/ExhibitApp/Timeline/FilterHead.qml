pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// What the panel is for, how many events are lit, and the ways out.
FocusScope {
    id: root

    required property TimelineFilterViewModel filter
    signal closed

    implicitHeight: Math.max(title.height + count.height, buttons.height)

    Text {
        id: title

        width: buttons.x - Theme.px(12)
        text: Words.text("timeline_lanes")
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
        Accessible.role: Accessible.Heading
    }

    Text {
        id: count

        y: title.height
        width: title.width
        text: root.filter.countText
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
        Accessible.role: Accessible.StaticText
    }

    Row {
        id: buttons

        anchors.right: parent.right
        spacing: Theme.px(8)

        PillButton {
            visible: root.filter.active
            text: Words.text("filter_all")
            label: Words.text("timeline_clear")
            onClicked: {
                shut.forceActiveFocus(Qt.OtherFocusReason);
                root.filter.clear();
            }
        }

        PillButton {
            id: shut

            focus: true
            iconName: "close"
            label: Words.text("close")
            onClicked: root.closed()
        }
    }
}
