pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// An event as a dot, with its pill where there is room; or several as a number.
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
    required property string work
    required property string picture

    required property TimelineLens lens
    required property real origin
    required property real pitch
    required property real mark
    required property real pillHeight
    required property real textSize
    // What a picture takes along the pill.
    required property real pictureRoom
    // How far the middle of the pill lies above that of the row.
    required property real lift
    required property bool keyboard
    // The room that a vertical axis has for pills across it; 0 where time runs to the right.
    property real breadthFrom: 0
    property real breadth: 0
    // New marks fade in.
    property real presence: 1

    signal opened
    signal taken

    readonly property bool shown: key !== ""
    readonly property bool vertical: breadth > 0
    readonly property bool labelled: label > 0 && lens.perDay >= leastScale
    readonly property bool alone: others === 0
    readonly property bool number: !alone && !labelled
    readonly property real length: vertical ? breadth : labelled ? label : mark
    readonly property bool pressed: tap.pressed
    readonly property bool hovered: hover.hovered
    // The room for the dot at the beginning of the pill.
    readonly property real inset: vertical ? textSize * 2 : mark
    readonly property real dot: Theme.px([8, 9, 11, 13][importance] ?? 10)
    readonly property color tint: chosen ? Theme.accent : Theme.highlight

    x: vertical ? breadthFrom : (at - origin) * lens.perDay - (flipped && labelled ? length - mark / 2 : mark / 2)
    y: vertical ? (at - origin) * lens.perDay - pitch / 2 : middle - pitch / 2
    // Never invisible, as then all that are painted after it would be put in their order anew.
    enabled: shown
    z: pointed ? 4 : chosen ? 3 : 1
    width: length
    height: pitch
    opacity: shown ? (dimmed && !chosen ? Theme.dimmed : 1) * presence : 0

    Accessible.ignored: !shown
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: number ? opened() : taken()

    function touch(at: point): void {
        const badge = (pill.item as TimelinePill)?.badge ?? null;
        if (number || badge !== null && badge.contains(badge.mapFromItem(root, at)))
            opened();
        else
            taken();
    }

    onKeyChanged: {
        if (shown && Theme.quick > 0)
            enter.restart();
    }

    NumberAnimation {
        id: enter

        target: root
        property: "presence"
        from: 0
        to: 1
        duration: Theme.quick
    }

    TapHandler {
        id: tap

        // One mark takes the tap where two overlap for the moment of a zoom.
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: eventPoint => root.touch(eventPoint.position)
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    Kept {
        id: pill

        wanted: root.labelled
        y: (root.height - root.pillHeight) / 2 - root.lift
        width: root.width
        height: root.pillHeight
        sourceComponent: TimelinePill {
            mark: root
        }
    }

    Rectangle {
        id: spot

        readonly property real above: root.vertical && root.labelled && !root.alone ? root.pillHeight * 0.2 : 0

        x: (root.flipped && root.labelled ? root.width - root.mark / 2 : root.inset / 2) - width / 2
        y: (root.height - height) / 2 - root.lift - above
        width: root.number ? Math.min(root.mark, root.textSize * 1.9) : root.dot
        height: width
        radius: width / 2
        color: {
            if (root.number)
                return root.pressed ? Qt.tint(Theme.surface, Qt.alpha(Theme.highlight, 0.4)) : root.hovered ? Qt.tint(Theme.surface, Qt.alpha(Theme.highlight, 0.18)) : Theme.surface;
            return root.sure ? root.tint : Qt.alpha(root.tint, 0.22);
        }
        border.width: root.number ? Theme.hairline : root.sure ? 0 : Math.max(1.5, Theme.px(2))
        border.color: root.tint
        scale: root.pressed || root.hovered && !root.labelled ? 1.15 : 1

        Kept {
            anchors.centerIn: parent
            wanted: root.number
            sourceComponent: Text {
                text: root.others > 998 ? "999+" : root.shown ? root.others + 1 : ""
                textFormat: Text.PlainText
                color: Theme.highlight
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.letter(Math.min(root.textSize, spot.width * (root.others > 98 ? 0.34 : 0.5)))
                font.weight: Font.DemiBold
            }
        }
    }

    Loader {
        active: root.pointed && root.keyboard
        anchors.fill: root.labelled ? pill : spot
        sourceComponent: FocusRing {
            shown: true
            radius: Math.min(height / 2, Theme.radius + Theme.px(5))
        }
    }
}
