pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// The lanes' names beside their lanes, and hairlines between them.
Item {
    id: root

    required property var lanes
    // How far the middle of a row's pills lies above that of the row.
    property real lift: 0
    property real lineLength: width
    signal toggled(key: string)

    Accessible.role: Accessible.Grouping
    Accessible.name: Words.text("timeline_lanes")

    Repeater {
        model: root.lanes
        delegate: Item {
            id: lane

            required property string key
            required property string title
            required property real across
            required property real depth
            required property bool selected
            required property bool dimmed
            required property int index

            y: across
            width: root.width
            height: depth

            Rectangle {
                visible: lane.index > 0
                x: Theme.px(12)
                y: -root.lift / 2
                width: root.lineLength - x
                height: Theme.hairline
                color: Qt.alpha(Theme.line, 0.55)
            }

            LaneButton {
                y: -root.lift
                width: parent.width
                height: parent.height
                title: lane.title
                selected: lane.selected
                dimmed: lane.dimmed
                onClicked: root.toggled(lane.key)
            }
        }
    }
}
