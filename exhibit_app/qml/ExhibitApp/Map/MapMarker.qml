pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// One place, or several gathered: a disc, its name, and a ring when it is the one chosen. The item
// is the ground that a touch of the disc may fall on; it stands in the middle of it.
Item {
    id: root

    required property string key
    required property real shiftX
    required property real shiftY
    required property real radius
    required property string label
    required property real labelX
    required property real labelY
    required property real labelWidth
    required property real labelHeight
    required property int side
    required property int others
    required property bool lit
    required property bool chosen
    required property bool away
    required property bool filtered
    required property string spoken
    property bool anyLit: false
    property bool hovered: false
    property bool focused: false
    property bool grounded: false

    readonly property color front: lit || chosen || !anyLit ? Theme.text : Theme.quiet
    // A number in large letters needs a larger disc.
    readonly property real drawn: Math.max(radius, others > 0 ? Theme.smallestLetter * 0.72 : 0)
    readonly property real reach: Math.max(radius, Theme.target / 2)

    signal touched

    // How far (px, py) of the pane is from the disc, as a touch counts it; 1e9 when out of reach.
    // A name is as far as the ground's edge: what it covers of another's ground is the other's.
    function distance(px: real, py: real): real {
        const dx = px - x - reach;
        const dy = py - y - reach;
        const away = Math.hypot(dx, dy);
        if (away <= reach)
            return away;
        const onName = label !== "" && dx >= labelX - 4 && dx <= labelX + labelWidth + 4 && dy >= labelY - 4 && dy <= labelY + labelHeight + 4;
        return onName ? reach : 1e9;
    }

    property real entrance: 1

    width: 2 * reach
    height: width
    visible: key !== ""
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.selected: chosen
    Accessible.onPressAction: touched()
    opacity: entrance * (filtered ? 0.28 : away ? 0.45 : 1)
    onKeyChanged: {
        if (key !== "" && Theme.quick > 0)
            enter.restart();
    }

    NumberAnimation {
        id: enter

        target: root
        property: "entrance"
        from: 0
        to: 1
        duration: Theme.quick * 2
    }

    Rectangle {
        anchors.centerIn: parent
        width: 2 * (root.drawn + Theme.px(root.chosen ? 9 : 6))
        height: width
        radius: width / 2
        visible: root.chosen || root.focused || root.hovered
        color: root.chosen ? Qt.alpha(Theme.accent, 0.35) : "transparent"
        border.width: Math.max(1.5, Theme.px(2.5))
        border.color: root.focused ? Theme.highlight : root.chosen ? Theme.text : Qt.alpha(Theme.text, 0.7)
    }

    Rectangle {
        id: disc

        anchors.centerIn: parent
        width: 2 * root.drawn
        height: width
        radius: width / 2
        color: {
            if (root.chosen)
                return Theme.accent;
            return root.others > 0 && !root.lit ? Theme.surface : root.front;
        }
        border.width: Math.max(1.5, Theme.px(2))
        border.color: root.chosen || root.others > 0 ? root.front : Theme.wall

        Text {
            anchors.centerIn: parent
            visible: root.others > 0
            text: root.others + 1
            textFormat: Text.PlainText
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.letter(root.radius * (root.others > 8 ? 0.95 : 1.15))
            font.weight: Font.DemiBold
            color: root.chosen || !root.lit ? root.front : Theme.wall
            Accessible.ignored: true
        }
    }

    MapName {
        x: root.reach + root.labelX
        y: root.reach + root.labelY
        width: root.labelWidth
        height: root.labelHeight
        text: root.label
        side: root.side
        grounded: root.grounded
        font.weight: root.chosen ? Font.DemiBold : Font.Medium
        color: root.front
    }
}
