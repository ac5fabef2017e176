pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// What may be laid over the basemap, and how strongly.
MapPanel {
    id: root

    required property MapLayers layers

    title: Words.text("map_layers")

    Flickable {
        anchors.fill: parent
        anchors.topMargin: root.headHeight
        contentHeight: rows.height + Theme.px(20)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: rows

            x: Theme.px(22)
            width: parent.width - 2 * x
            spacing: Theme.px(14)

            Repeater {
                model: root.layers.rows

                Column {
                    id: row

                    required property int index
                    required property string key
                    required property string title
                    required property string credit
                    required property bool shown
                    required property real strength
                    required property bool adjustable
                    required property bool failed

                    width: rows.width
                    spacing: Theme.px(4)

                    PillButton {
                        focus: row.index === 0
                        width: Math.min(implicitWidth, row.width)
                        iconName: "layers"
                        text: row.title
                        checkable: true
                        checked: row.shown
                        enabled: !row.failed
                        Accessible.role: Accessible.CheckBox
                        onClicked: root.layers.toggle(row.key)
                    }

                    Text {
                        width: row.width
                        visible: text !== ""
                        text: row.failed ? Words.text("map_layer_failed") : row.credit
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.quiet
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.caption
                    }

                    OpacitySlider {
                        width: Math.min(row.width, Theme.px(360))
                        visible: row.adjustable && row.shown && !row.failed
                        label: Words.filled("map_layer_opacity", row.title, "")
                        value: row.strength
                        onMoved: root.layers.setOpacity(row.key, value)
                    }
                }
            }
        }
    }
}
