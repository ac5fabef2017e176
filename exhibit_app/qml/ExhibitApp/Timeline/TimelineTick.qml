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
    required property real origin
    required property real perDay
    required property real depth
    // Where the view begins and ends, counted from `origin` in pixels: it cuts no label.
    required property real viewFrom
    required property real viewUntil
    property bool vertical: false
    readonly property bool major: text !== ""
    readonly property real place: Math.round((at - origin) * perDay)

    x: vertical ? 0 : place
    y: vertical ? place : 0
    Accessible.ignored: true

    Rectangle {
        x: root.vertical ? root.depth : 0
        y: root.vertical ? 0 : root.major ? 0 : root.depth
        width: root.vertical ? Theme.px(root.major ? 9 : 5) : Theme.hairline
        height: root.vertical ? Theme.hairline : root.major ? root.depth + Theme.px(8) : Theme.px(5)
        color: root.major ? Qt.alpha(Theme.quiet, root.vertical ? 0.6 : 0.18) : Qt.alpha(Theme.quiet, 0.4)
    }

    Rectangle {
        visible: root.major && !root.vertical
        y: root.depth
        width: Theme.hairline
        height: Theme.px(8)
        color: Qt.alpha(Theme.quiet, 0.7)
    }

    Text {
        readonly property real half: (root.vertical ? height : width) / 2

        visible: root.major
        opacity: root.perDay >= root.leastScale && root.place - half >= root.viewFrom && root.place + half <= root.viewUntil ? 1 : 0
        x: root.vertical ? root.depth - width - Theme.px(8) : -width / 2
        y: root.vertical ? -height / 2 : root.depth + Theme.px(8)
        text: root.text
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
        font.features: ({
                "tnum": 1
            })
    }
}
