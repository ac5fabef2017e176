pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// One era as a band; what is not sure of its ends fades.
Item {
    id: root

    required property string key
    required property string title
    required property string name
    required property real start
    required property real sureStart
    required property real sureEnd
    required property real end
    required property real room
    required property bool leads
    required property int track
    required property int tint
    required property int index

    required property TimelineLens lens
    required property real trackDepth
    required property bool vertical
    required property bool labelled
    required property bool focused
    required property color base

    signal chosen

    readonly property real beyond: 4
    readonly property bool soft: sureStart > start || end > sureEnd
    readonly property real from: Math.max((start - lens.first) * lens.perDay, -beyond)
    readonly property real until: Math.min((end - lens.first) * lens.perDay, lens.length + beyond)
    readonly property real along: Math.max(until - from, 0)
    // What fades is reckoned with anew whenever time moves; nothing else is.
    readonly property real firstSeen: soft ? lens.first + from / lens.perDay : start
    readonly property real lastSeen: soft ? firstSeen + along / lens.perDay : end
    // Where the next one on the track begins, from here.
    readonly property real free: Math.min((room - lens.first) * lens.perDay, lens.length) - from
    // A name stands in its band, or beside it where only there is room, or is cut; else it waits to be asked for.
    readonly property bool inside: words.implicitWidth + 2 * words.margin <= along
    readonly property bool after: !inside && along + words.implicitWidth + 2 * words.margin <= free
    readonly property bool before: !inside && !after && leads && words.implicitWidth + 2 * words.margin <= from
    readonly property bool beside: after || before
    readonly property bool cut: !inside && !beside && along >= Math.max(words.implicitWidth * 0.45, Theme.caption * 4)
    readonly property bool named: labelled && (inside || beside || cut)
    readonly property bool asked: visible && (!named || cut) && (hover.hovered || tap.pressed || focused)
    readonly property color colour: Qt.tint(Theme.wall, Qt.alpha(base, tap.pressed ? 0.75 : hover.hovered ? 0.62 : 0.46))

    // How much of its colour it has at a day.
    function fullness(day: real): real {
        const risen = sureStart > start ? (day - start) / (sureStart - start) : 1;
        const left = end > sureEnd ? (end - day) / (end - sureEnd) : 1;
        return 0.15 + 0.85 * Math.min(Math.max(Math.min(risen, left), 0), 1);
    }

    x: vertical ? track * trackDepth : from
    y: vertical ? from : track * trackDepth
    width: vertical ? trackDepth - Theme.px(2) : along
    height: vertical ? along : trackDepth - Theme.px(2)
    visible: until > 0 && from < lens.length && along > 1
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: chosen()

    Rectangle {
        anchors.fill: parent
        radius: root.soft ? 0 : Theme.px(3)
        color: root.colour
        gradient: root.soft ? fading : null
    }

    // Kept within what is seen of the band; stops that come to lie on each other are of one colour.
    component Stop: GradientStop {
        required property real day
        readonly property real seen: Math.min(Math.max(day, root.firstSeen), root.lastSeen)

        position: root.lastSeen > root.firstSeen ? (seen - root.firstSeen) / (root.lastSeen - root.firstSeen) : 0
        color: Qt.alpha(root.colour, root.fullness(seen))
    }

    Gradient {
        id: fading

        orientation: root.vertical ? Gradient.Vertical : Gradient.Horizontal

        Stop {
            day: root.start
        }

        Stop {
            day: root.sureStart
        }

        Stop {
            day: root.sureEnd
        }

        Stop {
            day: root.end
        }
    }

    Text {
        id: words

        readonly property real margin: Theme.px(7)

        visible: root.named
        x: root.after ? root.along + margin : root.before ? -implicitWidth - margin : margin
        width: root.cut ? root.along - 2 * margin : implicitWidth
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.beside ? Theme.quiet : Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.letter(Theme.caption * 0.84)
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.chosen()
    }

    FocusRing {
        anchors.margins: 0
        shown: root.focused
        radius: Theme.px(6)
    }
}
