pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// Lies behind a line that can be touched: a rule, and the answers to finger and keys.
Rectangle {
    id: root

    required property T.Button button
    property bool onPaper: false
    property bool ruledAbove: false
    readonly property color ink: onPaper ? Theme.ink : Theme.text

    color: button.down ? Qt.alpha(ink, 0.14) : button.hovered ? Qt.alpha(ink, 0.06) : "transparent"

    Rectangle {
        y: root.ruledAbove ? 0 : parent.height - height
        width: parent.width
        height: Theme.hairline
        color: root.onPaper ? Qt.alpha(Theme.ink, 0.18) : Theme.line
    }

    FocusRing {
        anchors.margins: 0
        shown: root.button.visualFocus
        radius: 0
        tint: root.onPaper ? Theme.accent : Theme.highlight
    }
}
