pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// One line of the wall: the heading of a group, or a row of pictures.
Item {
    id: root

    required property string heading
    required property string note
    required property string count
    required property real rowHeight
    required property list<var> works
    required property Pictures pictures
    required property string current
    required property real gap
    signal chosen(work: string)

    implicitHeight: heading === "" ? row.height + gap : head.implicitHeight

    function focusOn(work: string): void {
        for (let i = 0; i < hung.count; i++) {
            const item = hung.itemAt(i) as HungWork;
            if (item && item.work === work)
                item.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    WallHeading {
        id: head

        width: parent.width
        visible: root.heading !== ""
        heading: root.heading
        note: root.note
        count: root.count
    }

    Item {
        id: row

        width: parent.width
        height: childrenRect.height

        Repeater {
            id: hung

            model: root.works

            HungWork {
                required property var modelData

                x: modelData.x
                width: modelData.width
                pictures: root.pictures
                work: modelData.work
                title: modelData.title
                alt: modelData.alt
                note: modelData.note
                pictureHeight: root.rowHeight
                focusPolicy: work === root.current ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: root.chosen(work)
            }
        }
    }
}
