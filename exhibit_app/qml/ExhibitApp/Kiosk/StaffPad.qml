pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Ten digits for the PIN; what is typed is never shown.
FocusScope {
    id: root

    required property StaffViewModel viewModel
    readonly property real key: Math.max(Theme.target * 1.2, Theme.type(84))

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("staff_pin")
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            viewModel.leave();
        else if (event.key === Qt.Key_Backspace)
            viewModel.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            viewModel.enter();
        else if (event.text.length === 1)
            viewModel.press(event.text);
    }

    Timer {
        interval: 30000
        running: true
        onTriggered: root.viewModel.leave()
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height > parent.width ? parent.height * 0.95 - height : (parent.height - height) / 2
        spacing: Theme.px(22)

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: Words.text("staff_pin")
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.heading
            Accessible.role: Accessible.Heading
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.px(22)
            spacing: Theme.px(14)
            Accessible.role: Accessible.StaticText
            Accessible.name: String(root.viewModel.digits)

            Repeater {
                model: root.viewModel.digits

                Rectangle {
                    width: Theme.px(20)
                    height: width
                    radius: width / 2
                    color: Theme.highlight
                }
            }
        }

        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.small * 1.6
            text: root.viewModel.wait > 0 ? Words.filled("staff_wait", String(root.viewModel.wait), "") : root.viewModel.wrong ? Words.text("staff_pin_wrong") : ""
            textFormat: Text.PlainText
            color: Theme.highlight
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Math.max(Theme.px(14), Theme.pixelsPerMillimetre * 6)
            enabled: root.viewModel.wait === 0

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "✓"]

                PillButton {
                    required property string modelData
                    readonly property bool isDigit: modelData.length === 1 && modelData !== "✓"

                    implicitWidth: root.key
                    implicitHeight: root.key
                    focusPolicy: Qt.NoFocus
                    text: isDigit ? modelData : ""
                    iconName: modelData === "" ? "back" : modelData === "✓" ? "next" : ""
                    filled: modelData === "✓"
                    label: modelData === "" ? Words.text("staff_erase") : modelData === "✓" ? Words.text("staff_enter") : modelData
                    onClicked: {
                        if (isDigit)
                            root.viewModel.press(modelData);
                        else if (modelData === "")
                            root.viewModel.erase();
                        else
                            root.viewModel.enter();
                    }
                }
            }
        }

        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: Words.text("staff_back")
            quiet: true
            onClicked: root.viewModel.leave()
        }
    }
}
