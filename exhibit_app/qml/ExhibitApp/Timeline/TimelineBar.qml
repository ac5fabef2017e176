pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// How long an event lasts; what is not sure of its ends fades.
Rectangle {
    id: root

    required property string key
    required property real start
    required property real sureStart
    required property real sureEnd
    required property real end
    required property real across
    required property bool sure
    required property bool fadesOut
    required property bool chosen
    required property bool lit
    required property bool dimmed
    required property TimelineLens lens
    required property real origin
    required property real thickness
    property bool vertical: false
    property real offset: 0
    property real least: Theme.px(10)

    readonly property color tint: chosen ? Theme.paper : Theme.highlight
    readonly property real full: (dimmed ? 0.25 : chosen || lit ? 1 : 0.75) * (sure ? 1 : 0.8)
    readonly property real faint: full * 0.16
    readonly property bool rises: sureStart > start
    readonly property bool falls: fadesOut || end > sureEnd
    readonly property real length: fadesOut ? (sureEnd - start) * lens.perDay + Theme.px(110) : (end - start) * lens.perDay
    // Where it is sure, as shares of its length.
    readonly property real sureFrom: !rises ? 0 : fadesOut ? (sureStart - start) * lens.perDay / length : (sureStart - start) / (end - start)
    readonly property real sureUntil: !falls ? 1 : fadesOut ? (sureEnd - start) * lens.perDay / length : (sureEnd - start) / (end - start)

    x: vertical ? across + offset : (start - origin) * lens.perDay
    y: vertical ? (start - origin) * lens.perDay : across
    width: vertical ? thickness : length
    height: vertical ? length : thickness
    opacity: key !== "" && length >= least ? 1 : 0
    radius: rises || falls ? 0 : thickness / 2
    color: Qt.alpha(tint, full)
    gradient: rises || falls ? fading : null
    Accessible.ignored: true

    Gradient {
        id: fading

        orientation: root.vertical ? Gradient.Vertical : Gradient.Horizontal

        GradientStop {
            position: 0
            color: Qt.alpha(root.tint, root.rises ? root.faint : root.full)
        }

        GradientStop {
            position: root.sureFrom
            color: Qt.alpha(root.tint, root.full)
        }

        GradientStop {
            position: root.sureUntil
            color: Qt.alpha(root.tint, root.full)
        }

        GradientStop {
            position: 1
            color: Qt.alpha(root.tint, root.fadesOut ? 0 : root.falls ? root.faint : root.full)
        }
    }
}
