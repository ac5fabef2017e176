pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Theme

// Reading aids: text size, contrast, motion and reach; opens beside the button that asks for it.
Rectangle {
    id: root

    required property AppViewModel app
    signal closed

    implicitWidth: column.implicitWidth + 2 * Theme.px(28)
    implicitHeight: column.implicitHeight + 2 * Theme.px(24)
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.hairline
    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("aids")
    Keys.onEscapePressed: closed()

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        Accessible.ignored: true
    }

    Flickable {
        id: page

        anchors.fill: parent
        anchors.margins: Theme.px(24)
        contentHeight: column.height
        contentWidth: width
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height

        T.ScrollBar.vertical: ScrollMark {
            parent: root
            x: root.width - width - Theme.px(4)
            y: page.y
            height: page.height
        }

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(16)

            Text {
                text: Words.text("aids")
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.heading
            }

            Row {
                spacing: Theme.px(12)

                PillButton {
                    id: smaller

                    iconName: "minus"
                    label: Words.text("aids_smaller")
                    enabled: root.app.textScale > 1
                    focus: true
                    onClicked: root.app.stepTextScale(-1)
                }

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.type(90)
                    horizontalAlignment: Text.AlignHCenter
                    text: Words.filled("aids_text_size", String(Math.round(root.app.textScale * 100)), "")
                    textFormat: Text.PlainText
                    color: Theme.text
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.small
                }

                PillButton {
                    id: larger

                    iconName: "plus"
                    label: Words.text("aids_larger")
                    enabled: root.app.textScale < 2
                    onClicked: root.app.stepTextScale(1)
                }
            }

            PillButton {
                text: Words.text("aids_contrast")
                checkable: true
                checked: root.app.highContrast
                onToggled: root.app.setHighContrast(checked)
            }

            PillButton {
                text: Words.text("aids_still")
                checkable: true
                checked: root.app.still
                onToggled: root.app.setStill(checked)
            }

            PillButton {
                text: Words.text("aids_reach")
                checkable: true
                checked: root.app.reach
                onToggled: root.app.setReach(checked)
            }

            PillButton {
                text: Words.text("close")
                iconName: "close"
                quiet: true
                onClicked: root.closed()
            }
        }
    }

    Component.onCompleted: (smaller.enabled ? smaller : larger).forceActiveFocus(Qt.PopupFocusReason)
}
