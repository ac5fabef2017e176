pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// A line with a knob: how far a clip has come, or how loud it is.
T.Slider {
    id: root

    property string label: ""

    implicitWidth: Theme.px(160)
    implicitHeight: Theme.target
    focusPolicy: Qt.TabFocus
    Accessible.name: label

    background: Item {
        Rectangle {
            x: root.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            width: root.availableWidth
            height: Math.max(3, Theme.px(4))
            radius: height / 2
            color: Qt.alpha(Theme.text, 0.28)

            Rectangle {
                width: root.visualPosition * parent.width
                height: parent.height
                radius: height / 2
                color: Theme.highlight
            }
        }
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: Theme.px(22)
        height: width
        radius: width / 2
        color: Theme.text
        scale: root.pressed ? 1.2 : 1

        FocusRing {
            shown: root.visualFocus
            radius: width / 2
        }
    }
}
