pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// A work within the text, with its caption and credit; opens large when touched.
Column {
    id: root

    required property AppViewModel app
    required property Pictures pictures
    required property string work
    required property string alt
    required property string caption
    required property string credit

    spacing: Theme.px(12)

    T.Button {
        id: frame

        width: parent.width
        height: width * 0.68
        Accessible.name: root.alt
        onClicked: root.app.choose(`work:${root.work}`)

        contentItem: WorkPicture {
            pictures: root.pictures
            work: root.work
            cropped: true
            Accessible.ignored: true
        }

        FocusRing {
            shown: frame.visualFocus
            radius: 0
            tint: Theme.accent
        }
    }

    Text {
        width: parent.width
        text: root.credit === "" ? root.caption : `${root.caption} <i>${root.credit}</i>`
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        color: Theme.inkQuiet
        linkColor: Theme.accent
        lineHeight: 1.15
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
        onLinkActivated: link => root.app.choose(link)
    }
}
