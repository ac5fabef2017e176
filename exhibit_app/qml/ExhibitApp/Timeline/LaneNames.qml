pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// The lanes' names beside their lanes; touching one lights up its events alone.
Item {
    id: root

    required property var lanes
    // How far the middle of a row's pills lies above that of the row.
    property real lift: 0
    signal toggled(key: string)

    Accessible.role: Accessible.Grouping
    Accessible.name: Words.text("timeline_lanes")

    Repeater {
        model: root.lanes
        delegate: T.AbstractButton {
            id: lane

            required property string key
            required property string title
            required property real across
            required property real depth
            required property bool selected
            required property bool dimmed

            y: across - root.lift
            width: root.width
            height: depth
            focusPolicy: Qt.StrongFocus
            checkable: false
            Accessible.role: Accessible.CheckBox
            Accessible.name: title
            Accessible.checkable: true
            Accessible.checked: selected
            onClicked: root.toggled(key)

            background: Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.px(2)
                radius: Theme.px(8)
                color: lane.down ? Qt.alpha(Theme.text, 0.18) : lane.hovered ? Qt.alpha(Theme.text, 0.08) : "transparent"

                FocusRing {
                    shown: lane.visualFocus
                    anchors.margins: 0
                    radius: Theme.px(8)
                }
            }

            contentItem: Item {
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(3)
                    height: parent.height - Theme.px(12)
                    radius: width / 2
                    visible: lane.selected
                    color: Theme.highlight
                }

                Text {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.px(14)
                    anchors.rightMargin: Theme.px(8)
                    verticalAlignment: Text.AlignVCenter
                    text: lane.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    maximumLineCount: Math.max(Math.floor(height / (font.pixelSize * 1.25)), 1)
                    elide: Text.ElideRight
                    lineHeight: 0.95
                    color: lane.selected ? Theme.text : Theme.quiet
                    opacity: lane.dimmed ? 0.6 : 1
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Math.round(Theme.caption * 0.92)
                    font.weight: lane.selected ? Font.DemiBold : Font.Normal
                }
            }
        }
    }
}
