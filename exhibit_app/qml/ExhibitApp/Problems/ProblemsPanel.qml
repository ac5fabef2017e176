pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// For the curator at work: how many problems there are, and on demand which.
Item {
    id: root

    required property ProblemsViewModel viewModel

    readonly property bool open: viewModel.open

    visible: viewModel.offered
    onOpenChanged: {
        if (open)
            list.forceActiveFocus();
    }
    Component.onCompleted: openChanged()
    Keys.onEscapePressed: viewModel.setOpen(false)

    PillButton {
        id: badge

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(16)
        visible: !root.viewModel.open
        filled: true
        iconName: "warning"
        text: Words.filled("problems_count", String(root.viewModel.errors), String(root.viewModel.warnings))
        onClicked: root.viewModel.setOpen(true)
    }

    Rectangle {
        anchors.fill: parent
        visible: root.viewModel.open
        color: Theme.surface
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }

        Text {
            id: title

            anchors.left: parent.left
            anchors.right: shut.left
            anchors.top: parent.top
            anchors.margins: Theme.margin
            text: Words.text("problems_title")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.title
        }

        PillButton {
            id: shut

            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.margin
            iconName: "close"
            text: Words.text("close")
            onClicked: root.viewModel.setOpen(false)
        }

        ListView {
            id: list

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: title.bottom
            anchors.bottom: parent.bottom
            anchors.margins: Theme.margin
            clip: true
            spacing: Theme.px(18)
            model: root.viewModel.rows
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: Theme.quick
            highlight: Rectangle {
                color: Qt.alpha(Theme.text, list.activeFocus ? 0.08 : 0)
            }

            T.ScrollBar.vertical: ScrollMark {}

            delegate: Column {
                id: problem

                required property string severity
                required property string place
                required property string message
                required property string hint

                width: list.width
                spacing: Theme.px(4)
                Accessible.role: Accessible.ListItem
                Accessible.name: `${severity} ${place} ${message} ${hint}`

                Text {
                    width: parent.width
                    text: `${problem.severity} · ${problem.place}`
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    color: problem.severity === "error" ? Theme.highlight : Theme.quiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.caption
                    font.weight: Font.DemiBold
                }

                Text {
                    width: parent.width
                    text: problem.message
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.text
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.body
                }

                Text {
                    width: parent.width
                    visible: text !== ""
                    text: problem.hint
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.quiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
