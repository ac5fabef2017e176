pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// Events that no zoom can part, one below the other.
T.Popup {
    id: root

    required property var events
    signal chosen(event: string)

    modal: false
    focus: true
    padding: Theme.px(10)
    margins: Theme.px(12)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: Theme.type(420)
    height: Math.min(list.contentHeight + 2 * padding, Theme.type(420))

    background: Rectangle {
        radius: Theme.px(18)
        color: Theme.paper
        border.width: Theme.hairline
        border.color: Theme.highlight
    }

    contentItem: ListView {
        id: list

        clip: true
        focus: true
        model: root.events
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: Words.text("timeline_listed")

        delegate: T.ItemDelegate {
            id: line

            required property string key
            required property string title
            required property string date
            required property int index
            required property bool chosen

            width: ListView.view.width
            padding: Theme.px(10)
            leftPadding: Theme.px(14)
            implicitHeight: Math.max(Theme.target, words.implicitHeight + 2 * padding)
            highlighted: ListView.isCurrentItem
            Accessible.role: Accessible.Button
            Accessible.name: title + ", " + date
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: {
                root.close();
                root.chosen(key);
            }

            background: Rectangle {
                radius: Theme.px(10)
                color: line.down ? Qt.alpha(Theme.ink, 0.16) : line.hovered || line.highlighted ? Qt.alpha(Theme.ink, 0.07) : "transparent"

                FocusRing {
                    anchors.margins: Theme.px(1)
                    shown: line.visualFocus || line.activeFocus
                    radius: Theme.px(10)
                    tint: Theme.accent
                }
            }

            contentItem: Column {
                id: words

                Text {
                    width: line.availableWidth
                    text: line.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: line.chosen ? Theme.accent : Theme.ink
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.small
                }

                Text {
                    width: line.availableWidth
                    text: line.date
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.inkQuiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.caption
                }
            }
        }
    }
}
