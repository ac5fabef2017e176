pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// An event as a dot or a pill, or several as a number.
Item {
    id: root

    required property string key
    required property string event
    required property string title
    required property string date
    required property string name
    required property real at
    required property real middle
    required property real label
    required property real leastScale
    required property bool dated
    required property bool flipped
    required property int others
    required property int importance
    required property bool sure
    required property bool chosen
    required property bool lit
    required property bool dimmed
    required property bool pointed

    required property real origin
    required property real perDay
    required property real pitch
    required property real mark
    required property real pillHeight
    required property real textSize
    required property real gutter
    required property bool keyboard
    // The room that a vertical axis has for pills across it; 0 where time runs to the right.
    property real breadthFrom: 0
    property real breadth: 0

    signal opened
    signal taken

    readonly property bool vertical: breadth > 0
    readonly property bool labelled: label > 0 && perDay >= leastScale
    readonly property real place: (at - origin) * perDay
    readonly property real long: vertical ? breadth : labelled ? label : mark
    readonly property bool alone: others === 0
    readonly property color front: chosen ? Theme.ink : Theme.text
    readonly property real padding: textSize * 0.9
    readonly property real inset: vertical ? textSize * 2 : mark
    readonly property real dot: Theme.px([8, 9, 11, 13][importance] ?? 10)

    x: vertical ? breadthFrom : place - (flipped && labelled ? long - mark / 2 : mark / 2)
    y: vertical ? place - pitch / 2 : middle - pitch / 2
    z: pointed ? 4 : chosen ? 3 : labelled ? 2 : 1
    width: long
    height: pitch
    opacity: dimmed && !chosen ? 0.32 : 1

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onPressAction: alone || labelled ? taken() : opened()

    TapHandler {
        id: tap

        onTapped: eventPoint => {
            const inBadge = badge.visible && badge.contains(badge.mapFromItem(root, eventPoint.position));
            if (root.others > 0 && (!root.labelled || inBadge))
                root.opened();
            else
                root.taken();
        }
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    Rectangle {
        id: pill

        visible: root.labelled
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -root.gutter / 2
        width: parent.width
        height: root.pillHeight
        radius: Math.min(height / 2, Theme.radius)
        color: root.chosen ? Theme.paper : tap.pressed ? Qt.tint(Theme.surface, Qt.alpha(Theme.highlight, 0.35)) : hover.hovered ? Qt.tint(Theme.surface, Qt.alpha(Theme.text, 0.12)) : Theme.surface
        border.width: Theme.hairline
        border.color: root.chosen ? Theme.highlight : root.lit ? Theme.highlight : Theme.line
        scale: tap.pressed ? 0.98 : 1

        Text {
            id: words

            x: root.flipped ? root.padding * 0.8 : root.inset - root.padding * 0.1
            width: Math.max(Math.min(implicitWidth, parent.width - root.inset - root.padding * 0.7 - (when.visible ? when.implicitWidth + root.padding : 0) - (badge.visible && !root.vertical ? badge.width : 0)), 0)
            height: parent.height
            wrapMode: root.vertical ? Text.Wrap : Text.NoWrap
            maximumLineCount: root.vertical ? 2 : 1
            lineHeight: root.vertical ? 0.95 : 1
            verticalAlignment: Text.AlignVCenter
            text: root.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: root.front
            font.family: Theme.interfaceFamily
            font.pixelSize: root.textSize
        }

        Text {
            id: when

            visible: root.dated
            x: words.x + words.width + root.padding * 0.6
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: root.date
            textFormat: Text.PlainText
            color: root.chosen ? Theme.inkQuiet : Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Math.round(root.textSize * 0.86)
        }

        Item {
            id: badge

            visible: root.others > 0
            x: root.vertical ? 0 : words.x + words.width
            width: root.vertical ? root.inset : root.textSize * 2.4
            height: parent.height

            Text {
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: root.vertical ? parent.height * 0.17 : 0
                x: root.vertical ? (parent.width - width) / 2 : root.padding * 0.5
                text: "+" + root.others
                color: root.chosen ? Theme.accent : Theme.highlight
                font.family: Theme.interfaceFamily
                font.pixelSize: Math.round(root.textSize * 0.86)
                font.weight: Font.DemiBold
            }
        }
    }

    Rectangle {
        id: spot

        readonly property bool number: !root.alone && !pill.visible

        anchors.verticalCenter: pill.verticalCenter
        anchors.verticalCenterOffset: root.vertical && !root.alone ? -pill.height * 0.2 : 0
        x: (root.flipped && root.labelled ? parent.width - root.mark / 2 : root.inset / 2) - width / 2
        width: number ? Math.min(root.mark, root.textSize * 1.9) : root.dot
        height: width
        radius: width / 2
        color: {
            if (number)
                return tap.pressed ? Qt.tint(Theme.surface, Qt.alpha(Theme.highlight, 0.4)) : Theme.surface;
            const tint = root.chosen ? Theme.accent : Theme.highlight;
            return root.sure ? tint : Qt.alpha(tint, 0.22);
        }
        border.width: number ? Theme.hairline : root.sure ? 0 : Math.max(1.5, Theme.px(2))
        border.color: root.chosen ? Theme.accent : Theme.highlight

        Text {
            anchors.centerIn: parent
            visible: spot.number
            text: root.others > 998 ? "999+" : root.others + 1
            color: Theme.highlight
            font.family: Theme.interfaceFamily
            font.pixelSize: Math.min(root.textSize, spot.width * (root.others > 98 ? 0.34 : 0.5))
            font.weight: Font.DemiBold
        }
    }

    FocusRing {
        anchors.fill: pill.visible ? pill : spot
        shown: root.pointed && root.keyboard
        radius: Math.min(height / 2, Theme.radius) + Theme.px(4)
    }
}
