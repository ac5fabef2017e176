pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// The one button: a pill with an icon, words or both, large enough to touch.
T.Button {
    id: root

    property string iconName: ""
    property bool onPaper: false
    property bool filled: checked
    property bool quiet: false
    property real letterSize: Theme.small
    // Spoken instead of the words, for buttons that show an icon only.
    property string label: text

    readonly property color front: {
        if (filled)
            return onPaper ? Theme.paper : Theme.wall;
        return onPaper ? Theme.ink : Theme.text;
    }

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.px(18))
    implicitWidth: Math.max(implicitHeight, row.implicitWidth + Theme.px(text ? 36 : 20))
    focusPolicy: Qt.StrongFocus
    Accessible.name: label
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                tint: root.front
            }

            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: root.text
                textFormat: Text.PlainText
                color: root.front
                font.family: Theme.interfaceFamily
                font.pixelSize: root.letterSize
                font.weight: root.filled ? Font.DemiBold : Font.Medium
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: {
            if (root.filled)
                return root.onPaper ? Theme.ink : Theme.text;
            if (root.down)
                return root.onPaper ? Qt.alpha(Theme.ink, 0.16) : Qt.alpha(Theme.text, 0.22);
            if (root.hovered)
                return root.onPaper ? Qt.alpha(Theme.ink, 0.07) : Qt.alpha(Theme.text, 0.1);
            return "transparent";
        }
        border.width: root.quiet && !root.filled ? 0 : Theme.hairline
        border.color: root.onPaper ? Qt.alpha(Theme.ink, 0.35) : Theme.line
        opacity: root.enabled ? 1 : 0.4

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
            tint: root.onPaper ? Theme.accent : Theme.highlight
        }
    }

    opacity: enabled ? 1 : 0.45
}
