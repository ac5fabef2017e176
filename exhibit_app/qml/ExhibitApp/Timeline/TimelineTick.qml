pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// A line across the axis with its label; a short one between.
Item {
    id: root

    required property string key
    required property real at
    required property string text
    required property real leastScale

    required property TimelineLens lens
    required property real origin
    required property real line
    // How far across a vertical axis its lines reach.
    required property real reach
    // Where the view begins, counted from `origin` in pixels: it cuts no label.
    required property real viewFrom
    required property real textSize
    property bool vertical: false

    readonly property bool major: text !== ""
    readonly property real place: Math.round((at - origin) * lens.perDay)
    readonly property real notch: Theme.px(major ? 8 : 5)

    x: vertical ? line : place
    y: vertical ? place : line
    opacity: key !== "" ? 1 : 0
    Accessible.ignored: true

    Rectangle {
        visible: root.major
        y: root.vertical ? 0 : -height
        width: root.vertical ? root.reach - root.line : Theme.hairline
        height: root.vertical ? Theme.hairline : root.line
        color: Qt.alpha(Theme.quiet, 0.16)
    }

    Rectangle {
        x: root.vertical ? -width : 0
        width: root.vertical ? root.notch : Theme.hairline
        height: root.vertical ? Theme.hairline : root.notch
        color: Qt.alpha(Theme.quiet, root.major ? 0.7 : 0.4)
    }

    Text {
        id: words

        readonly property real half: (root.vertical ? height : width) / 2

        visible: root.major
        opacity: !root.major || root.lens.perDay >= root.leastScale && root.place - half >= root.viewFrom && root.place + half <= root.viewFrom + root.lens.length ? 1 : 0
        x: root.vertical ? -width - root.notch - Theme.px(3) : -width / 2
        y: root.vertical ? -height / 2 : root.notch
        width: root.vertical ? Math.min(implicitWidth, root.line - root.notch - Theme.px(3)) : implicitWidth
        text: root.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        wrapMode: root.vertical ? Text.Wrap : Text.NoWrap
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: root.textSize
        font.features: ({
                "tnum": 1
            })
    }
}
