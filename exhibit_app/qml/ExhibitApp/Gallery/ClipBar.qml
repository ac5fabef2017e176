pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// What hands do to a clip: play it, go on elsewhere, make it louder, read along.
Item {
    id: root

    required property ClipViewModel clipModel
    readonly property bool narrow: width < Theme.target * 7 + time.implicitWidth + Theme.px(320)
    readonly property bool usable: clipModel.playable

    implicitHeight: narrow ? 2 * Theme.target + Theme.px(20) : Theme.target + Theme.px(16)

    PillButton {
        id: start

        x: Theme.px(16)
        y: root.height - height - Theme.px(8)
        iconName: root.clipModel.playing ? "pause" : "play"
        label: Words.text(root.clipModel.playing ? "viewer_pause" : "viewer_play")
        enabled: root.usable
        onClicked: root.clipModel.toggle()
    }

    ClipSlider {
        id: way

        x: root.narrow ? Theme.px(16) : start.x + start.width + Theme.px(12)
        y: root.narrow ? Theme.px(4) : start.y
        width: (root.narrow ? root.width - Theme.px(16) : time.x - Theme.px(12)) - x
        enabled: root.clipModel.duration > 0
        label: Words.text("viewer_moment")
        to: Math.max(0.1, root.clipModel.duration)
        Keys.onLeftPressed: root.clipModel.skip(-5)
        Keys.onRightPressed: root.clipModel.skip(5)
        onMoved: root.clipModel.seek(value)

        Binding on value {
            when: !way.pressed
            value: Math.min(root.clipModel.position, root.clipModel.duration)
        }
    }

    Text {
        id: time

        x: root.narrow ? start.x + start.width + Theme.px(12) : switches.x - width - Theme.px(12)
        anchors.verticalCenter: start.verticalCenter
        text: root.clipModel.time
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.letter(Math.min(Theme.caption, Theme.target * 0.5))
        font.features: ({
                "tnum": 1
            })
    }

    Row {
        id: switches

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        y: start.y
        spacing: Theme.px(6)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.usable && !root.clipModel.sound
            name: "silent"
            tint: Theme.quiet
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.px(10)
            visible: root.usable && !root.clipModel.sound && root.width > Theme.target * 8 + implicitWidth + time.implicitWidth + Theme.px(400)
            text: Words.text("viewer_no_sound")
            textFormat: Text.PlainText
            color: Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
        }

        PillButton {
            iconName: root.clipModel.volume > 0 ? "sound" : "silent"
            label: Words.text(root.clipModel.volume > 0 ? "viewer_mute" : "viewer_unmute")
            visible: root.clipModel.sound
            onClicked: root.clipModel.setVolume(root.clipModel.volume > 0 ? 0 : 0.8)
        }

        ClipSlider {
            width: Theme.px(100)
            visible: root.clipModel.sound && root.width > Theme.target * 7 + Theme.px(420)
            label: Words.text("viewer_volume")
            value: root.clipModel.volume
            stepSize: 0.1
            onMoved: root.clipModel.setVolume(value)
        }

        PillButton {
            iconName: "captions"
            label: Words.text("viewer_captions")
            visible: root.clipModel.hasCues
            filled: root.clipModel.captioned
            Accessible.checkable: true
            Accessible.checked: filled
            onClicked: root.clipModel.setCaptioned(!root.clipModel.captioned)
        }

        PillButton {
            iconName: "loop"
            label: Words.text("viewer_loop")
            filled: root.clipModel.loop
            Accessible.checkable: true
            Accessible.checked: filled
            onClicked: root.clipModel.setLoop(!root.clipModel.loop)
        }
    }
}
