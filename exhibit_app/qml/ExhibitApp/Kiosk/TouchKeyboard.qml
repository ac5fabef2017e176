pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Keys for searching without a keyboard; the field keeps the focus. A key that is held, or touched
// after the key for accents, offers the letters that are like it.
Rectangle {
    id: root

    required property KeyboardViewModel viewModel
    readonly property real spacing: Theme.px(8)
    readonly property real key: Math.max(Theme.target, Math.min(Theme.px(Theme.portrait ? 84 : 64), (width - 2 * Theme.margin) / 12 - spacing))
    readonly property real across: Math.min(key * 1.5, (width - Theme.margin) / 12 - spacing)

    implicitHeight: column.height + Theme.px(32)
    color: Theme.surface
    signal putAway

    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("kiosk_keyboard")

    MouseArea {
        anchors.fill: parent
        onPressed: accents.close()
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

                    KeyboardKey {
                        required property string modelData

                        implicitWidth: root.across
                        implicitHeight: root.key
                        text: modelData
                        onPressed: accents.close()
                        onHeld: accents.offer(this, modelData, true)
                        onTyped: marks.checked ? accents.offer(this, modelData, false) : root.viewModel.press(modelData)
                    }
                }
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.spacing

            PillButton {
                implicitWidth: root.across * 2
                implicitHeight: root.key
                visible: root.viewModel.hasOthers
                focusPolicy: Qt.NoFocus
                iconName: "language"
                text: root.viewModel.keys.toUpperCase()
                label: Words.text("kiosk_keys")
                onPressed: accents.close()
                onClicked: root.viewModel.showOthers()
            }

            PillButton {
                id: marks

                implicitWidth: root.across * 1.5
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                checkable: true
                text: "á ё"
                label: Words.text("kiosk_accents")
                onPressed: accents.close()
            }

            PillButton {
                implicitWidth: root.across * 4
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                text: Words.text("kiosk_space")
                onPressed: accents.close()
                onClicked: root.viewModel.press(" ")
            }

            PillButton {
                implicitWidth: root.across * 1.5
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                iconName: "previous"
                label: Words.text("staff_erase")
                autoRepeat: true
                onPressed: {
                    accents.close();
                    root.viewModel.erase();
                }
            }

            PillButton {
                implicitWidth: root.across * 1.5
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                iconName: "keyboard_away"
                label: Words.text("kiosk_keyboard_away")
                onClicked: root.putAway()
            }
        }
    }

    AccentKeys {
        id: accents

        viewModel: root.viewModel
        key: root.key
        across: root.across
        spacing: root.spacing
        onChosen: marks.checked = false
    }

    // Follows the finger that holds a key, so that it may slide to a letter and let go there. It
    // lies over the keys, as they would keep the finger to themselves, and leaves them every touch.
    Item {
        anchors.fill: parent

        PointHandler {
            property point last

            onPointChanged: {
                if (active)
                    last = point.position;
            }
            onActiveChanged: {
                if (!active)
                    accents.letGo(last);
            }
        }
    }
}
