pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// The exhibition's own works, events and quotations pass by; a touch ends it and does no more.
FocusScope {
    id: root

    required property AttractViewModel viewModel
    required property Entrance entrance
    signal touched

    property int current: 0
    readonly property int count: slides.count
    property string kind: ""

    Accessible.role: Accessible.Animation
    Accessible.name: Words.text("kiosk_touch")
    Keys.onPressed: event => {
        event.accepted = true;
        touched();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.wall
    }

    Loader {
        id: passage

        readonly property bool due: root.viewModel.map !== null && root.kind === "event"

        anchors.fill: parent
        active: due || opacity > 0
        opacity: due ? 1 : 0
        visible: opacity > 0
        sourceComponent: AttractPassage {
            map: root.viewModel.map as MapViewModel
            timeline: root.viewModel.timeline as TimelineViewModel
        }

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.still ? 0 : 1600
                easing.type: Easing.InOutQuad
            }
        }
    }

    Repeater {
        id: slides

        model: root.viewModel.slides

        Loader {
            id: place

            required property int index
            required property string kind
            required property string work
            required property string title
            required property string text
            required property string credit
            required property string date
            required property string language
            readonly property bool due: index === root.current
            readonly property bool soon: index === (root.current + 1) % Math.max(1, root.count)

            function announce(): void {
                if (due) {
                    root.kind = kind;
                    root.viewModel.arrive(index);
                }
            }

            onDueChanged: announce()
            Component.onCompleted: announce()
            anchors.fill: parent
            active: due || soon || opacity > 0
            opacity: due ? 1 : 0
            visible: opacity > 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.still ? 0 : 1600
                    easing.type: Easing.InOutQuad
                }
            }

            sourceComponent: AttractSlide {
                kind: place.kind
                work: place.work
                title: place.title
                text: place.text
                credit: place.credit
                date: place.date
                even: place.index % 2 === 0
                moving: place.due
                milliseconds: root.viewModel.milliseconds
                pictures: root.entrance.pictures
            }
        }
    }

    Timer {
        interval: root.viewModel.milliseconds
        repeat: true
        running: root.count > 1
        onTriggered: root.current = (root.current + 1) % root.count
    }

    Rectangle {
        id: invitation

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(48)
        width: Math.min(words.implicitWidth + Theme.px(88), parent.width - 2 * Theme.margin)
        height: Math.max(Theme.target, words.height + Theme.px(32))
        radius: Math.min(height / 2, Theme.px(48))
        color: Theme.highlight

        Text {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.margin - Theme.px(60))
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.viewModel.invitation
            textFormat: Text.PlainText
            color: Theme.wall
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onClicked: root.touched()
        onWheel: wheel => {
            wheel.accepted = true;
            root.touched();
        }
        Accessible.ignored: true
    }
}
