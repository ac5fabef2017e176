pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Opens the filter; tells what is lit while there is one, with a cross to light up everything.
Row {
    id: root

    required property TimelineFilterViewModel filter
    required property var density
    required property Item pane
    property real widest: 0
    readonly property bool worded: filter.active && widest >= Theme.type(140)

    spacing: Theme.px(2)

    Chip {
        id: opener

        onPaper: false
        quiet: true
        filled: root.filter.active
        widest: root.worded ? root.widest : implicitHeight
        height: Theme.target
        width: root.worded ? implicitWidth : Math.max(Theme.target, Theme.small * 1.15 + Theme.px(12))
        iconName: "filter"
        text: root.worded ? root.filter.summary : ""
        label: root.filter.active ? `${Words.text("timeline_lanes")}: ${root.filter.summary}` : Words.text("timeline_lanes")
        Accessible.description: root.filter.active ? root.filter.countText : ""
        onClicked: {
            panel.active = true;
            const popup = panel.item as FilterPanel;
            popup.opened ? popup.close() : popup.open();
        }

        // Made when it is first wanted.
        Loader {
            id: panel

            active: false
            sourceComponent: FilterPanel {
                filter: root.filter
                density: root.density
                opener: opener
                pane: root.pane
            }
        }
    }

    PillButton {
        quiet: true
        width: Math.max(Theme.target, Theme.small * 1.15 + Theme.px(12))
        height: Theme.target
        iconName: "close"
        label: Words.text("timeline_clear")
        visible: root.filter.active
        onClicked: root.filter.clear()
    }
}
