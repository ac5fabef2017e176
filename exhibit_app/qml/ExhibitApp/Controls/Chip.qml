pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// A small pill on paper that leads to a locality, an event, a person or an article.
PillButton {
    id: root

    property real widest: Theme.px(420)

    onPaper: true
    implicitWidth: Math.min(widest, Math.max(implicitHeight, line.implicitWidth + Theme.px(36)))
    label: text

    contentItem: Item {
        Row {
            id: line

            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(8)

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                tint: root.filled ? root.front : root.onPaper ? Theme.accent : Theme.highlight
                size: Theme.small * 1.1
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.widest - mark.width - Theme.px(48))
                text: root.text
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: root.front
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }
        }
    }
}
