pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Something that goes up and down in steps, with its level between the two buttons.
Row {
    id: root

    required property string words
    required property string less
    required property string more
    required property real level
    required property real lowest
    signal stepped(step: int)

    spacing: Theme.px(16)

    PillButton {
        id: down

        iconName: "minus"
        label: root.less
        enabled: root.level > root.lowest
        onClicked: root.stepped(-1)
    }

    Text {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - down.width - up.width - 2 * root.spacing
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: Words.filled(root.words, String(Math.round(root.level * 100)), "")
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
    }

    PillButton {
        id: up

        iconName: "plus"
        label: root.more
        enabled: root.level < 1
        onClicked: root.stepped(1)
    }
}
