pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// A work on the wall of all works, with its title below.
T.Button {
    id: root

    required property Pictures pictures
    required property string work
    required property string title
    required property string alt
    required property string note
    required property real pictureHeight
    required property bool lacking
    required property bool plays
    property bool failed: pictures.lacks(work)

    implicitHeight: pictureHeight + label.height
    Accessible.name: `${title}. ${note}`
    Accessible.description: alt
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    Connections {
        function onFailed(work: string): void {
            if (work === root.work)
                root.failed = true;
        }

        target: root.pictures
    }

    background: Item {
        Rectangle {
            width: parent.width
            height: root.pictureHeight
            color: Theme.surface
        }
    }

    contentItem: Item {
        WorkPicture {
            id: picture

            width: parent.width
            height: root.pictureHeight
            pictures: root.pictures
            work: root.work
            cropped: true
            Accessible.ignored: true
        }

        Text {
            anchors.fill: picture
            anchors.margins: Theme.px(12)
            visible: !root.plays && (root.lacking || root.failed)
            text: Words.text("works_lacking")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            color: Theme.quiet
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.caption
        }

        Rectangle {
            anchors.centerIn: picture
            width: Theme.target * 1.2
            height: width
            radius: width / 2
            visible: root.plays
            color: Qt.alpha(Theme.wall, 0.8)
            border.color: Theme.text
            border.width: Math.max(1.5, Theme.px(2))

            Icon {
                anchors.centerIn: parent
                name: "play"
                size: Theme.px(24)
            }
        }

        Rectangle {
            anchors.fill: picture
            color: Qt.alpha(Theme.text, root.down ? 0.18 : root.hovered ? 0.08 : 0)
        }

        FocusRing {
            anchors.fill: picture
            shown: root.visualFocus
            radius: Theme.px(3)
        }

        Column {
            id: label

            anchors.top: picture.bottom
            width: parent.width
            topPadding: Theme.px(10)
            bottomPadding: Theme.px(6)

            Text {
                width: parent.width
                text: root.title
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                color: Theme.text
                lineHeight: 1.05
                font.family: Theme.displayFamily
                font.pixelSize: Theme.type(23)
            }

            Text {
                width: parent.width
                topPadding: Theme.px(2)
                text: root.note
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.caption
            }
        }
    }
}
