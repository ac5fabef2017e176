pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Keys for searching without a keyboard; the field keeps the focus.
Rectangle {
    id: root

    required property KeyboardViewModel viewModel
    readonly property real spacing: Theme.px(8)
    readonly property real key: Math.max(Theme.target, Math.min(Theme.px(84), (width - 2 * Theme.margin) / 12 - spacing))
    readonly property real across: Math.min(key * 1.5, (width - Theme.margin) / 12 - spacing)

    implicitHeight: column.height + Theme.px(32)
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("kiosk_keyboard")

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Column {
        id: column

        anchors.centerIn: parent
        spacing: root.spacing

        Repeater {
            model: root.viewModel.rows

            Row {
                id: row

                required property string modelData

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: root.spacing

                Repeater {
                    model: row.modelData.split("")

                    PillButton {
                        required property string modelData

                        implicitWidth: root.across
                        implicitHeight: root.key
                        focusPolicy: Qt.NoFocus
                        text: modelData
                        onPressed: root.viewModel.press(modelData)
                    }
                }
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.spacing

            PillButton {
                implicitWidth: root.across * 5
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                text: Words.text("kiosk_space")
                onPressed: root.viewModel.press(" ")
            }

            PillButton {
                implicitWidth: root.across * 2
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                iconName: "previous"
                label: Words.text("staff_erase")
                autoRepeat: true
                onPressed: root.viewModel.erase()
            }
        }
    }
}
