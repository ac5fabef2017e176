pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The label beside a work.
T.Control {
    id: root

    required property AppViewModel app
    required property ViewerViewModel viewModel
    readonly property real inset: Theme.px(36)

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Document
    Accessible.name: viewModel.title

    function scrollBy(distance: real): void {
        page.contentY = Math.max(0, Math.min(page.contentY + distance, page.contentHeight - page.height));
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y + column.y;
        if (top < page.contentY)
            scrollBy(top - Theme.px(12) - page.contentY);
        else if (top + item.height > page.contentY + page.height)
            scrollBy(Math.min(top - Theme.px(12), top + item.height + Theme.px(24) - page.height) - page.contentY);
    }

    Keys.onPressed: event => {
        const far = page.height * 0.85;
        const distances = {
            [Qt.Key_Down]: Theme.body * 3,
            [Qt.Key_Up]: -Theme.body * 3,
            [Qt.Key_PageDown]: far,
            [Qt.Key_Space]: far,
            [Qt.Key_PageUp]: -far,
            [Qt.Key_Home]: -page.contentHeight,
            [Qt.Key_End]: page.contentHeight
        };
        if (event.key in distances) {
            scrollBy(distances[event.key]);
            event.accepted = true;
        }
    }

    Connections {
        function onTitleChanged(): void {
            page.contentY = 0;
        }

        target: root
    }

    property string title: viewModel.title

    background: Rectangle {
        color: Theme.surface

        FocusRing {
            anchors.margins: Theme.px(4)
            shown: root.visualFocus
            radius: 0
        }
    }

    contentItem: Flickable {
        id: page

        contentHeight: column.height + 2 * root.inset
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: ScrollMark {}

        Column {
            id: column

            x: root.inset
            y: root.inset
            width: Math.min(page.width - 2 * root.inset, Theme.reading * 34)
            spacing: Theme.px(14)

            Text {
                width: parent.width
                text: root.viewModel.kicker
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.highlight
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
            }

            Text {
                width: parent.width
                text: root.viewModel.title
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                lineHeight: 1.05
                font.family: Theme.displayFamily
                font.pixelSize: Theme.type(42)
                Accessible.role: Accessible.Heading
            }

            Text {
                width: parent.width
                visible: text !== ""
                text: root.viewModel.caption
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                lineHeight: 1.06
                font.family: Theme.readingFamily
                font.pixelSize: Theme.body
            }

            Item {
                width: 1
                height: Theme.px(6)
            }

            Transcript {
                width: parent.width
                visible: root.viewModel.clip.hasCues
                clipModel: root.viewModel.clip
                onSaid: item => root.reveal(item)
            }

            DetailList {
                width: parent.width
                visible: root.viewModel.detailCount > 0
                viewModel: root.viewModel
                onOpened: item => root.reveal(item)
                onTargetChosen: target => root.app.choose(target)
            }

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: facts.count > 0
                color: Theme.line
            }

            Repeater {
                id: facts

                model: root.viewModel.facts

                Column {
                    id: fact

                    required property string label
                    required property string text
                    required property string address
                    required property string host

                    width: column.width
                    spacing: Theme.px(3)

                    Text {
                        width: parent.width
                        visible: text !== ""
                        text: fact.label
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.quiet
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.caption
                    }

                    Text {
                        width: parent.width
                        text: fact.text
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.text
                        lineHeight: 1.15
                        font.family: Theme.interfaceFamily
                        font.pixelSize: Theme.small
                    }

                    Chip {
                        visible: fact.address !== ""
                        onPaper: false
                        widest: parent.width
                        iconName: "code"
                        text: fact.host
                        label: `${fact.text} ${fact.host}`
                        onClicked: root.app.choose(fact.address)
                        onActiveFocusChanged: {
                            if (activeFocus)
                                root.reveal(this);
                        }
                    }
                }
            }
        }
    }
}
