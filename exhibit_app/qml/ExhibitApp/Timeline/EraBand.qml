pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// Eras as bands behind the axis: one stop for the keyboard, in which arrows go from era to era.
FocusScope {
    id: root

    required property var eras
    required property TimelineLens lens
    required property real trackDepth
    property bool vertical: false
    property int current: 0
    readonly property bool labelled: !vertical && trackDepth >= Theme.caption * 0.9
    // The exhibition's own red and gold, and a green and a blue between them.
    readonly property list<color> tints: [Theme.accent, Qt.hsva(0.41, 0.3, 0.55), Theme.highlight, Qt.hsva(0.56, 0.38, 0.62)]

    signal chosen(key: string)

    activeFocusOnTab: repeater.count > 0
    Accessible.role: Accessible.List
    Accessible.name: Words.text("timeline_eras")

    function step(by: int): void {
        current = Math.min(Math.max(current + by, 0), repeater.count - 1);
    }

    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)
    Keys.onReturnPressed: chosen((repeater.itemAt(current) as EraItem).key)
    Keys.onEnterPressed: chosen((repeater.itemAt(current) as EraItem).key)
    Keys.onSpacePressed: chosen((repeater.itemAt(current) as EraItem).key)

    component EraItem: Item {
        id: era

        required property string key
        required property string title
        required property string name
        required property real start
        required property real sureStart
        required property real sureEnd
        required property real end
        required property int track
        required property int tint
        required property int index

        readonly property real beyond: 4
        readonly property bool soft: sureStart > start || end > sureEnd
        readonly property real from: Math.max((start - root.lens.first) * root.lens.perDay, -beyond)
        readonly property real until: Math.min((end - root.lens.first) * root.lens.perDay, root.lens.length + beyond)
        readonly property real long: Math.max(until - from, 0)
        readonly property color colour: Qt.tint(Theme.wall, Qt.alpha(root.tints[tint % 4], tap.pressed ? 0.75 : hover.hovered ? 0.62 : 0.46))

        function share(day: real): real {
            const place = (day - root.lens.first) * root.lens.perDay;
            return long > 0 ? Math.min(Math.max((place - from) / long, 0), 1) : 0;
        }

        x: root.vertical ? track * root.trackDepth : from
        y: root.vertical ? from : track * root.trackDepth
        width: root.vertical ? root.trackDepth - Theme.px(2) : long
        height: root.vertical ? long : root.trackDepth - Theme.px(2)
        visible: until > 0 && from < root.lens.length && long > 1
        Accessible.role: Accessible.Button
        Accessible.name: name
        Accessible.onPressAction: root.chosen(key)

        Rectangle {
            anchors.fill: parent
            radius: era.soft ? 0 : Theme.px(3)
            gradient: Gradient {
                orientation: root.vertical ? Gradient.Vertical : Gradient.Horizontal

                GradientStop {
                    position: 0
                    color: Qt.alpha(era.colour, era.sureStart > era.start ? 0.15 : 1)
                }

                GradientStop {
                    position: era.share(era.sureStart)
                    color: era.colour
                }

                GradientStop {
                    position: era.share(era.sureEnd)
                    color: era.colour
                }

                GradientStop {
                    position: 1
                    color: Qt.alpha(era.colour, era.end > era.sureEnd ? 0.15 : 1)
                }
            }
        }

        Text {
            visible: root.labelled && width > Math.min(implicitWidth, Math.max(implicitWidth * 0.45, Theme.caption * 4))
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            text: era.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.interfaceFamily
            font.pixelSize: Math.round(Theme.caption * 0.84)
        }

        HoverHandler {
            id: hover

            cursorShape: Qt.PointingHandCursor
        }

        TapHandler {
            id: tap

            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: root.chosen(era.key)
        }

        FocusRing {
            anchors.margins: 0
            shown: root.activeFocus && root.current === era.index
            radius: Theme.px(6)
        }
    }

    Repeater {
        id: repeater

        model: root.eras
        delegate: EraItem {}
    }
}
