pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia
import ExhibitApp.Backend

// A film as the graphics card shows it.
Item {
    id: root

    required property ClipViewModel clipModel

    VideoOutput {
        id: output

        anchors.fill: parent
        Component.onCompleted: root.clipModel.showOn(videoSink)
    }
}
