pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// What staff can do at the screen itself.
FocusScope {
    id: root

    required property StaffViewModel viewModel

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("staff_menu")
    Keys.onEscapePressed: viewModel.leave()

    Timer {
        interval: 120000
        running: true
        onTriggered: root.viewModel.leave()
    }

    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.margin
        contentHeight: column.height
        contentWidth: width
        topMargin: Math.max(0, (height - column.height) / 2)
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.type(760))
            spacing: Theme.px(18)

            Text {
                width: parent.width
                text: Words.text("staff_menu")
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.title
                Accessible.role: Accessible.Heading
            }

            Text {
                width: parent.width
                wrapMode: Text.Wrap
                text: Words.filled("staff_figures", String(root.viewModel.visitsToday), String(root.viewModel.visitsInWeek))
                textFormat: Text.PlainText
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
                bottomPadding: Theme.px(12)
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_back")
                filled: true
                focus: true
                onClicked: root.viewModel.leave()
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_reload")
                onClicked: root.viewModel.reload()
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_clean")
                onClicked: root.viewModel.clean()
            }

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.px(16)

                PillButton {
                    iconName: "minus"
                    label: Words.text("staff_darker")
                    onClicked: root.viewModel.stepBrightness(-1)
                }

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: Words.filled("staff_brightness", String(Math.round(root.viewModel.brightness * 100)), "")
                    textFormat: Text.PlainText
                    color: Theme.text
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.small
                }

                PillButton {
                    iconName: "plus"
                    label: Words.text("staff_brighter")
                    onClicked: root.viewModel.stepBrightness(1)
                }
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_test")
                onClicked: root.viewModel.test()
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_restart")
                onClicked: root.viewModel.restart()
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_end")
                onClicked: root.viewModel.end()
            }
        }
    }
}
