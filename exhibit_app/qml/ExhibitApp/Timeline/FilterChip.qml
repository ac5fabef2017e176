pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls

// One thing that can be chosen to be lit, with how many events it holds.
Chip {
    id: root

    property bool selected: false
    property int count: 0

    onPaper: false
    filled: selected
    label: count > 0 ? `${text}, ${count}` : text
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: selected
    Keys.onSpacePressed: click()
}
