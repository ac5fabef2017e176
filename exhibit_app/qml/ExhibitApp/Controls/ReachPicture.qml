pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// What stands above everything that has moved down: a picture, with nothing in it to touch.
Item {
    id: root

    required property AppViewModel app
    required property Pictures pictures

    Accessible.ignored: true

    WorkPicture {
        anchors.fill: parent
        visible: !Theme.highContrast
        pictures: root.pictures
        work: root.app.poster
        cropped: true
        hold: 0.42
        opacity: 0.55
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.wall, 0.35)
            }
            GradientStop {
                position: 1
                color: Theme.wall
            }
        }
    }
}
