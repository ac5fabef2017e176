pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Theme

// The lanes' names where there is no room for them beside their lanes.
T.Popup {
    id: root

    required property var lanes
    signal toggled(key: string)

    focus: true
    padding: Theme.px(10)
    margins: Theme.px(12)
    width: Theme.type(260)
    height: column.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: Rectangle {
        radius: Theme.px(18)
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }

    contentItem: Column {
        id: column

        Repeater {
            model: root.lanes
            delegate: LaneButton {
                required property string key
                required property int index

                width: root.availableWidth
                focus: index === 0
                onClicked: root.toggled(key)
            }
        }
    }
}
