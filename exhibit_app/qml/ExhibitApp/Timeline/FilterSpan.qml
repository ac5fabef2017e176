pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// All the time there is as a line with two ends to move; what is between them is lit.
Item {
    id: root

    required property TimelineFilterViewModel filter
    signal reached(item: Item)

    // While an end is being moved, it is where the finger is; the filter follows when it lets go.
    property real first: filter.spanFirst
    property real last: filter.spanLast
    readonly property real whole: Math.max(filter.realmLast - filter.realmFirst, 1)
    readonly property real perDay: line.width / whole

    implicitHeight: words.height + Theme.px(6) + Theme.target

    function settle(): void {
        filter.setSpan(first, last);
        first = Qt.binding(() => filter.spanFirst);
        last = Qt.binding(() => filter.spanLast);
    }

    // At least one unit lies between the ends.
    function move(end: int, day: real): void {
        const snapped = filter.snap(day);
        if (end === 0)
            first = Math.max(Math.min(snapped, filter.snap(last - whole / 100), last), filter.realmFirst);
        else
            last = Math.min(Math.max(snapped, filter.snap(first + whole / 100), first), filter.realmLast);
    }

    Text {
        id: words

        width: parent.width
        text: Words.text("filter_time") + " · " + root.filter.wordSpan(root.first, root.last)
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.role: Accessible.StaticText
    }

    Item {
        id: line

        x: Theme.px(14)
        y: words.height + Theme.px(6)
        width: parent.width - 2 * x
        height: Theme.target

        Repeater {
            model: root.filter.density

            Rectangle {
                required property real modelData
                required property int index

                x: index * line.width / root.filter.density.length
                y: line.height / 2 - height
                visible: modelData > 0
                width: Math.max(line.width / root.filter.density.length - 1, 1.5)
                height: line.height * 0.42 * (0.2 + 0.8 * modelData)
                color: Qt.alpha(Theme.highlight, x + width >= lit.x && x <= lit.x + lit.width ? 0.6 : 0.2)
            }
        }

        Rectangle {
            y: (parent.height - height) / 2
            width: parent.width
            height: Math.max(2, Theme.px(3))
            radius: height / 2
            color: Theme.line
        }

        Rectangle {
            id: lit

            x: (root.first - root.filter.realmFirst) * root.perDay
            y: (parent.height - height) / 2
            width: Math.max((root.last - root.first) * root.perDay, height)
            height: Math.max(3, Theme.px(5))
            radius: height / 2
            color: Theme.highlight
        }

        MouseArea {
            property int end: 0

            anchors.fill: parent
            anchors.margins: -line.x
            preventStealing: true
            cursorShape: Qt.SizeHorCursor
            onPressed: mouse => {
                const at = mouse.x - line.x;
                end = Math.abs(at - lit.x) < Math.abs(at - lit.x - lit.width) ? 0 : 1;
            }
            onPositionChanged: mouse => {
                if (pressed)
                    root.move(end, root.filter.realmFirst + (mouse.x - line.x) / root.perDay);
            }
            onReleased: root.settle()
            onCanceled: root.settle()
        }

        Repeater {
            model: 2

            FilterEnd {
                required property int index

                x: (value - root.filter.realmFirst) * root.perDay - width / 2
                height: line.height
                value: index === 0 ? root.first : root.last
                minimumValue: root.filter.realmFirst
                maximumValue: root.filter.realmLast
                name: Words.text(index === 0 ? "filter_from" : "filter_until")
                words: root.filter.wordEnd(value, index === 1)
                onMoved: share => {
                    root.move(index, value + share * root.whole);
                    root.settle();
                }
                onActiveFocusChanged: {
                    if (activeFocus)
                        root.reached(this);
                }
            }
        }
    }
}
