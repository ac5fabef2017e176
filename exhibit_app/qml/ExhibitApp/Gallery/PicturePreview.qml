pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// A work's whole picture, first as large as it is at hand, then with `side` pixels.
Item {
    id: root

    required property Pictures pictures
    required property string work
    required property real side
    property url rough: ""
    property url fine: ""

    signal failed

    function look(): void {
        if (work === "") {
            rough = "";
            fine = "";
            return;
        }
        const location = pictures.url(work, side);
        if (location !== "")
            fine = location;
        else if (fine.toString() === "")
            rough = pictures.kept(work, side);
        if (pictures.lacks(work))
            refusal.start();
    }

    onWorkChanged: {
        rough = "";
        fine = "";
        look();
    }
    onSideChanged: look()

    // A moment later: whoever says which work it is may be waiting for this very answer.
    Timer {
        id: refusal

        interval: 0
        onTriggered: root.failed()
    }

    Connections {
        function onReady(work: string): void {
            if (work === root.work)
                root.look();
        }

        function onFailed(work: string): void {
            if (work === root.work)
                root.failed();
        }

        target: root.pictures
    }

    Image {
        anchors.fill: parent
        source: sharp.status === Image.Ready ? "" : root.rough
        asynchronous: true
        smooth: true
        Accessible.ignored: true
    }

    Image {
        id: sharp

        anchors.fill: parent
        source: root.fine
        asynchronous: true
        retainWhileLoading: true
        smooth: true
        Accessible.ignored: true
    }
}
