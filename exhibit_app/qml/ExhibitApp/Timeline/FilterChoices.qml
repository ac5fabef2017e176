pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Lanes as chips, and the time: by its ends, by what the timeline shows, by an era.
Flickable {
    id: root

    required property TimelineFilterViewModel filter

    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    // What the keyboard reaches is brought into view.
    function show(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y;
        contentY = Math.max(Math.min(contentY, top), top + item.height - height);
    }

    T.ScrollBar.vertical: ScrollMark {}

    component Choice: FilterChip {
        widest: column.width
        onActiveFocusChanged: {
            if (activeFocus)
                root.show(this);
        }
    }

    Column {
        id: column

        width: root.width - Theme.px(12)
        spacing: Theme.px(12)

        Flow {
            width: parent.width
            spacing: Theme.px(8)
            visible: lanes.count > 0
            Accessible.role: Accessible.Grouping
            Accessible.name: Words.text("timeline_lanes")

            Repeater {
                id: lanes

                model: root.filter.lanes
                delegate: Choice {
                    required property string key
                    required property string title
                    required selected
                    required count

                    text: title
                    onClicked: root.filter.toggleLane(key)
                }
            }
        }

        FilterSpan {
            width: parent.width
            filter: root.filter
            onReached: item => root.show(item)
        }

        Flow {
            width: parent.width
            spacing: Theme.px(8)
            Accessible.role: Accessible.Grouping
            Accessible.name: Words.text("filter_time")

            Choice {
                text: Words.text("filter_window")
                onClicked: root.filter.useWindow()
            }

            Choice {
                text: Words.text("timeline_whole")
                selected: !root.filter.spanned
                onClicked: root.filter.clearSpan()
            }

            Repeater {
                model: root.filter.eras
                delegate: Choice {
                    required property string key
                    required property string title
                    required selected
                    required count

                    text: title
                    onClicked: root.filter.toggleEra(key)
                }
            }
        }
    }
}
