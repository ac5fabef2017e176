pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// A work's picture at the size it is shown in; calm while it loads, and when it cannot.
Item {
    id: root

    required property Pictures pictures
    required property string work
    property string alt: ""
    property bool cropped: false
    // Where a cropped picture is held: 0 top, 0.5 middle, 1 bottom.
    property real hold: 0.5
    // Whether it is kept in exactly this size for the next start: for what is seen first.
    property bool exact: false
    readonly property bool shown: picture.status === Image.Ready
    readonly property real paintedWidth: cropped ? width : picture.paintedWidth
    readonly property real paintedHeight: cropped ? height : picture.paintedHeight
    property url location: ""
    property bool ready: false
    property bool waited: false

    function look(): void {
        const seen = work !== "" && width >= 2 && height >= 2;
        const ratio = Screen.devicePixelRatio;
        const kept = seen && exact ? pictures.cut(work, Math.round(width * ratio), Math.round(height * ratio), hold) : "";
        ready = kept !== "";
        location = kept || (seen ? pictures.url(work, Math.max(width, height) * ratio) : "");
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    clip: cropped
    onWorkChanged: {
        location = "";
        look();
    }
    // Many pictures are hung at once: none is made before the last of them hangs.
    Component.onCompleted: Qt.callLater(look)
    onWidthChanged: Qt.callLater(look)
    onHeightChanged: Qt.callLater(look)

    Connections {
        function onReady(work: string): void {
            if (work === root.work)
                root.look();
        }

        target: root.pictures
    }

    Timer {
        running: picture.status === Image.Loading
        interval: 150
        onTriggered: root.waited = true
    }

    Image {
        id: picture

        readonly property real ratio: implicitHeight > 0 ? implicitWidth / implicitHeight : 1
        readonly property bool wider: ratio * root.height > root.width

        width: root.cropped && wider ? root.height * ratio : root.width
        height: root.cropped && !wider ? root.width / ratio : root.height
        x: (root.width - width) / 2
        y: (root.height - height) * (root.cropped ? root.hold : 0.5)
        source: root.location
        fillMode: root.cropped ? Image.Stretch : Image.PreserveAspectFit
        asynchronous: !root.ready
        retainWhileLoading: true
        smooth: true
        opacity: status === Image.Ready ? 1 : 0

        // What is there at once does not fade in.
        Behavior on opacity {
            enabled: root.waited

            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
}
