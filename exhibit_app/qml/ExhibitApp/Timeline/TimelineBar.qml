pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// How long an event lasts; what is not sure of its ends fades.
Item {
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
    required property real origin
    required property real perDay
    required property real thickness
    property bool vertical: false
    property real offset: 0
    property real least: Theme.px(10)

    readonly property color tint: chosen ? Theme.paper : Theme.highlight
    readonly property real full: (dimmed ? 0.25 : chosen || lit ? 1 : 0.75) * (sure ? 1 : 0.8)
    readonly property real faint: full * 0.16
    readonly property real begin: (start - origin) * perDay
    readonly property real rise: (sureStart - start) * perDay
    readonly property real sureLength: Math.max((sureEnd - sureStart) * perDay, 0)
    readonly property real fall: fadesOut ? Theme.px(110) : (end - sureEnd) * perDay
    readonly property real length: rise + sureLength + fall

    x: vertical ? across + offset : begin
    y: vertical ? begin : across
    visible: length >= least
    Accessible.ignored: true

    component Piece: Rectangle {
        id: piece

        property real from: 0
        property real along: 0
        property color near: root.tint
        property color far: root.tint

        x: root.vertical ? 0 : from
        y: root.vertical ? from : 0
        width: root.vertical ? root.thickness : along
        height: root.vertical ? along : root.thickness
        visible: along > 0
        gradient: Gradient {
            orientation: root.vertical ? Gradient.Vertical : Gradient.Horizontal

            GradientStop {
                position: 0
                color: piece.near
            }

            GradientStop {
                position: 1
                color: piece.far
            }
        }
    }

    Piece {
        along: root.rise
        near: Qt.alpha(root.tint, root.faint)
        far: Qt.alpha(root.tint, root.full)
    }

    Rectangle {
        x: root.vertical ? 0 : root.rise
        y: root.vertical ? root.rise : 0
        width: root.vertical ? root.thickness : root.sureLength
        height: root.vertical ? root.sureLength : root.thickness
        radius: root.rise > 0 || root.fall > 0 ? 0 : root.thickness / 2
        color: Qt.alpha(root.tint, root.full)
    }

    Piece {
        from: root.rise + root.sureLength
        along: root.fall
        near: Qt.alpha(root.tint, root.full)
        far: Qt.alpha(root.tint, root.fadesOut ? 0 : root.faint)
    }
}
