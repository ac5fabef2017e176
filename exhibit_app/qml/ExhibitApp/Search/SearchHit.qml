pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Controls
import ExhibitApp.Theme

// One thing found, under its group's heading when it is the first of it.
Column {
    id: root

    required property string target
    required property string icon
    required property string title
    required property string excerpt
    required property string group
    required property int index
    signal chosen(target: string)

    // Arrows go from one to the next.
    onActiveFocusChanged: {
        if (activeFocus)
            line.forceActiveFocus(Qt.TabFocusReason);
    }

    Text {
        visible: root.group !== ""
        topPadding: Theme.px(root.index === 0 ? 8 : 26)
        bottomPadding: Theme.px(6)
        text: root.group
        textFormat: Text.PlainText
        color: Theme.highlight
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    T.Button {
        id: line

        width: root.width
        implicitHeight: Math.max(Theme.target, words.height + Theme.px(24))
        Accessible.name: root.title
        onClicked: root.chosen(root.target)
        onActiveFocusChanged: {
            if (activeFocus)
                root.ListView.view.currentIndex = root.index;
        }

        background: LineGround {
            button: line
        }

        contentItem: Item {
            Icon {
                id: mark

                x: Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                name: root.icon
                tint: Theme.highlight
            }

            Column {
                id: words

                anchors.left: mark.right
                anchors.right: parent.right
                anchors.leftMargin: Theme.px(18)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(4)

                Text {
                    width: parent.width
                    text: root.title
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.text
                    font.family: Theme.displayFamily
                    font.pixelSize: Theme.lead
                }

                Text {
                    width: parent.width
                    visible: text !== ""
                    text: root.excerpt
                    textFormat: Text.StyledText
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    color: Theme.quiet
                    font.family: Theme.interfaceFamily
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
