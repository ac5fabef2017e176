pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.About
import ExhibitApp.Backend
import ExhibitApp.Theme

// Where staff are: at the PIN pad, in their menu, cleaning, or testing the screen.
FocusScope {
    id: root

    required property StaffViewModel viewModel
    required property AboutViewModel about

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        Accessible.ignored: true
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.viewModel.room) {
            case "pin":
                return pad;
            case "menu":
                return menu;
            case "cleaning":
                return cleaning;
            case "test":
                return test;
            case "about":
                return aboutPage;
            default:
                return null;
            }
        }
    }

    Component {
        id: pad

        StaffPad {
            focus: true
            viewModel: root.viewModel
        }
    }

    Component {
        id: menu

        StaffMenu {
            focus: true
            viewModel: root.viewModel
        }
    }

    Component {
        id: cleaning

        FocusScope {
            Keys.onPressed: event => event.accepted = true

            Column {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.margin
                spacing: Theme.px(24)

                Text {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    text: Words.text("staff_cleaning")
                    textFormat: Text.PlainText
                    color: Theme.text
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.title
                }

                Text {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    text: Words.filled("staff_cleaning_text", String(root.viewModel.cleaningLeft), "")
                    textFormat: Text.PlainText
                    color: Theme.quiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.lead
                }
            }
        }
    }

    Component {
        id: aboutPage

        AboutScreen {
            focus: true
            viewModel: root.about
            onClosed: root.viewModel.turnBack()
        }
    }

    Component {
        id: test

        ScreenTest {
            focus: true
            onDone: root.viewModel.turnBack()
        }
    }
}
