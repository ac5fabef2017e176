pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// The words of a mark: its title, its date where there is room, and how many others it stands for.
Rectangle {
    id: root

    required property TimelineMark mark
    readonly property Item badge: mark.alone ? null : others.item as Item

    readonly property real padding: mark.textSize * 0.9
    readonly property real small: Theme.letter(mark.textSize * 0.86)
    readonly property bool pictured: mark.work !== ""
    readonly property real room: pictured ? mark.pictureRoom : 0
    // The layout knows of the room along the axis, which is not where a vertical one has its words.
    readonly property bool dated: when.wanted && (!mark.vertical || mark.inset + words.implicitWidth + when.implicitWidth + 2 * padding + room <= width)
    readonly property real taken: room + (dated ? when.implicitWidth + padding : 0) + (others.wanted && !mark.vertical ? others.width : 0)

    radius: Math.min(height / 2, Theme.radius)
    color: {
        if (mark.chosen)
            return mark.pressed ? Qt.tint(Theme.paper, Qt.alpha(Theme.highlight, 0.4)) : Theme.paper;
        if (mark.pressed)
            return Qt.tint(Theme.surface, Qt.alpha(Theme.highlight, 0.35));
        return mark.hovered ? Qt.tint(Theme.surface, Qt.alpha(Theme.text, 0.12)) : Theme.surface;
    }
    border.width: mark.chosen || mark.lit ? Math.max(1.5, Theme.px(1.5)) : Theme.hairline
    border.color: mark.chosen || mark.lit ? Theme.highlight : Theme.line

    Text {
        id: words

        x: root.mark.flipped ? root.room + root.padding * 0.8 : root.mark.inset - root.padding * 0.1
        width: Math.max(Math.min(implicitWidth, root.width - root.mark.inset - root.padding * 0.7 - root.taken), 0)
        height: root.height
        verticalAlignment: Text.AlignVCenter
        wrapMode: root.mark.vertical ? Text.Wrap : Text.NoWrap
        maximumLineCount: root.mark.vertical ? 2 : 1
        lineHeight: root.mark.vertical ? 0.95 : 1
        text: root.mark.shown && root.mark.labelled ? root.mark.title : ""
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.mark.chosen ? Theme.ink : Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: root.mark.textSize
    }

    Kept {
        wanted: root.pictured
        x: root.mark.flipped ? 0 : root.width - width
        width: root.room
        height: root.height
        sourceComponent: PillPicture {
            picture: root.mark.picture
            radius: root.radius
            atStart: root.mark.flipped
        }
    }

    Kept {
        id: when

        wanted: root.mark.dated
        opacity: root.dated ? 1 : 0
        x: words.x + words.width + root.padding * 0.6
        height: root.height
        sourceComponent: Text {
            verticalAlignment: Text.AlignVCenter
            text: root.mark.shown ? root.mark.date : ""
            textFormat: Text.PlainText
            color: root.mark.chosen ? Theme.inkQuiet : Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: root.small
        }
    }

    Kept {
        id: others

        wanted: !root.mark.alone
        x: root.mark.vertical ? 0 : words.x + words.width
        width: root.mark.vertical ? root.mark.inset : root.mark.textSize * 2.4
        height: root.height
        sourceComponent: Item {
            Accessible.ignored: !root.mark.shown
            Accessible.role: Accessible.Button
            Accessible.name: Words.filled("timeline_more", String(root.mark.others), "")
            Accessible.onPressAction: root.mark.opened()

            Text {
                x: root.mark.vertical ? (parent.width - width) / 2 : root.padding * 0.5
                y: (parent.height - height) / 2 + (root.mark.vertical ? parent.height * 0.17 : 0)
                text: root.mark.shown ? "+" + root.mark.others : ""
                textFormat: Text.PlainText
                color: root.mark.chosen ? Theme.accent : Theme.highlight
                font.family: Theme.interfaceFamily
                font.pixelSize: root.small
                font.weight: Font.DemiBold
            }
        }
    }
}
