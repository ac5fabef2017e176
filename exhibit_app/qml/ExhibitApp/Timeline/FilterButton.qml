pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Opens the filter; tells what is lit while there is one, with a cross to light up everything.
Row {
    id: root

    required property TimelineFilterViewModel filter
    required property Item pane
    property real widest: 0
    readonly property bool worded: filter.active && widest >= Theme.type(140)

    readonly property string label: filter.active ? `${Words.text("timeline_lanes")}: ${filter.summary}` : Words.text("timeline_lanes")

    spacing: Theme.px(2)

    function open(): void {
        panel.active = true;
        const popup = panel.item as FilterPanel;
        popup.opened ? popup.close() : popup.open();
    }

    component Small: PillButton {
        quiet: true
        width: Math.max(Theme.target, Theme.small * 1.15 + Theme.px(12))
        height: Theme.target
    }

    Small {
        visible: !root.worded
        filled: root.filter.active
        iconName: "filter"
        label: root.label
        Accessible.description: root.filter.active ? root.filter.countText : ""
        onClicked: root.open()
    }

    Chip {
        visible: root.worded
        onPaper: false
        filled: true
        widest: root.widest
        height: Theme.target
        iconName: "filter"
        text: root.filter.summary
        label: root.label
        Accessible.description: root.filter.countText
        onClicked: root.open()
    }

    Small {
        iconName: "close"
        label: Words.text("timeline_clear")
        visible: root.filter.active
        onClicked: root.filter.clear()
    }

    // Made when it is first wanted.
    Loader {
        id: panel

        active: false
        sourceComponent: FilterPanel {
            filter: root.filter
            opener: root
            pane: root.pane
        }
    }
}
