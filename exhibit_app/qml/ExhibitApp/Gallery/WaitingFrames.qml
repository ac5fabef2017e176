pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// An empty frame for each work that is still to come.
Grid {
    id: root

    required property int waiting

    columns: Math.max(4, Math.floor((width + spacing) / (Theme.px(62) + spacing)))
    spacing: Theme.px(10)
    Accessible.ignored: true

    Repeater {
        model: Math.min(root.waiting, 120)

        Rectangle {
            width: (root.width + root.spacing) / root.columns - root.spacing
            height: width * 0.75
            color: "transparent"
            border.color: Theme.line
            border.width: Theme.hairline
        }
    }
}
