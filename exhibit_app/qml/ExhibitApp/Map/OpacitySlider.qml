pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// How strongly a layer shows.
T.Slider {
    id: root

    property string label: ""

    implicitHeight: Theme.target
    from: 0.1
    to: 1
    stepSize: 0.05
    focusPolicy: Qt.StrongFocus
    Accessible.name: label

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: Theme.px(4)
        radius: height / 2
        color: Theme.line

        Rectangle {
            width: root.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: Theme.highlight
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: Theme.px(26)
        height: width
        radius: width / 2
        color: root.pressed ? Theme.highlight : Theme.text
        border.width: Theme.px(2)
        border.color: Theme.wall

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
        }
    }
}
