pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Theme

// Eras as bands behind the axis: one stop for the keyboard, in which arrows go from era to era.
FocusScope {
    id: root

    required property var eras
    required property TimelineLens lens
    required property real trackDepth
    property bool vertical: false
    property int current: 0
    // The one whose name is told over the band.
    property EraItem told: null
    readonly property bool labelled: !vertical && trackDepth >= Theme.caption * 0.9
    // The exhibition's own red and gold, and a green and a blue between them.
    readonly property list<color> tints: [Theme.accent, Qt.hsva(0.41, 0.3, 0.55), Theme.highlight, Qt.hsva(0.56, 0.38, 0.62)]

    signal chosen(key: string)

    activeFocusOnTab: repeater.count > 0
    Accessible.role: Accessible.List
    Accessible.name: Words.text("timeline_eras")

    function step(by: int): void {
        current = Math.min(Math.max(current + by, 0), repeater.count - 1);
        const era = repeater.itemAt(current) as EraItem;
        if (era !== null)
            Accessible.announce(era.name);
    }

    function choose(): void {
        const era = repeater.itemAt(current) as EraItem;
        if (era !== null)
            chosen(era.key);
    }

    function all(): list<Item> {
        return Array.from({
            "length": repeater.count
        }, (_, number) => repeater.itemAt(number));
    }

    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    Keys.onReturnPressed: choose()
    Keys.onEnterPressed: choose()
    Keys.onSpacePressed: choose()

    Item {
        anchors.fill: parent
        clip: true

        Repeater {
            id: repeater

            model: root.eras
            delegate: EraItem {
                id: era

                lens: root.lens
                trackDepth: root.trackDepth
                vertical: root.vertical
                labelled: root.labelled
                focused: root.activeFocus && root.current === index
                base: root.tints[tint % root.tints.length]
                onChosen: root.chosen(key)
                onAskedChanged: {
                    if (asked)
                        root.told = era;
                    else if (root.told === era)
                        root.told = null;
                }
            }
        }
    }

    Rectangle {
        readonly property real middle: root.told === null ? 0 : root.told.from + root.told.along / 2

        visible: root.told !== null
        x: root.vertical ? root.width + Theme.px(6) : Math.max(Math.min(middle - width / 2, root.width - width), 0)
        y: root.vertical ? Math.max(Math.min(middle - height / 2, root.height - height), 0) : -height - Theme.px(4)
        width: title.width + Theme.px(24)
        height: title.height + Theme.px(12)
        radius: Theme.px(8)
        color: Theme.paper

        Text {
            id: title

            anchors.centerIn: parent
            text: root.told?.title ?? ""
            textFormat: Text.PlainText
            color: Theme.ink
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
        }
    }
}
