pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
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

    Connections {
        function onChanged(): void {
            patience.restart();
        }

        target: root.viewModel
    }

    // A menu that has been forgotten lets no visitor in.
    Timer {
        id: patience

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

        T.ScrollBar.vertical: ScrollMark {}

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

            StaffLevel {
                width: parent.width
                words: "staff_brightness"
                less: Words.text("staff_darker")
                more: Words.text("staff_brighter")
                level: root.viewModel.brightness
                lowest: 0.4
                onStepped: step => root.viewModel.stepBrightness(step)
            }

            StaffLevel {
                width: parent.width
                words: "staff_volume"
                less: Words.text("staff_quieter")
                more: Words.text("staff_louder")
                level: root.viewModel.volume
                lowest: 0
                onStepped: step => root.viewModel.stepVolume(step)
            }

            PillButton {
                width: parent.width
                text: Words.text("staff_test")
                onClicked: root.viewModel.test()
            }

            PillButton {
                width: parent.width
                text: Words.text("about")
                onClicked: root.viewModel.showAbout()
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
