pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// One line of the wall: a row of pictures, the first of a group with its heading beside or above.
Item {
    id: root

    required property int index
    required property string heading
    required property string note
    required property real rowHeight
    required property list<var> works
    required property Pictures pictures
    required property string current
    required property real gap
    // Room to the left of the pictures for headings; 0 puts them above.
    required property real headWidth
    // What stands around the pictures when the keyboard is there.
    required property real edge
    readonly property bool headed: heading !== ""
    readonly property real above: headed ? Theme.px(28) : 0
    readonly property real picturesTop: row.y
    readonly property real picturesBottom: row.y + row.height
    signal chosen(work: string)

    implicitHeight: Math.max(row.y + row.height, head.y + head.height) + gap

    function focusOn(work: string, reason: int): void {
        for (let i = 0; i < hung.count; i++) {
            const item = hung.itemAt(i) as HungWork;
            if (item && item.work === work)
                item.forceActiveFocus(reason);
        }
    }

    Rectangle {
        x: root.edge
        width: parent.width - 2 * root.edge
        height: Theme.hairline
        visible: root.headed
        color: Theme.line
    }

    WallHeading {
        id: head

        x: root.edge
        y: root.above
        width: root.headWidth > 0 ? root.headWidth - Theme.px(40) : parent.width - 2 * root.edge
        height: root.headed ? implicitHeight : 0
        visible: root.headed
        heading: root.heading
        note: root.note
    }

    Item {
        id: row

        x: root.headWidth + root.edge
        y: root.headWidth > 0 || !root.headed ? root.above : head.y + head.height + Theme.px(18)
        width: parent.width - x - root.edge
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
                lacking: modelData.lacking
                plays: modelData.clip
                pictureHeight: root.rowHeight
                focusPolicy: work === root.current || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: root.chosen(work)
            }
        }
    }
}
