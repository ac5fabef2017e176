pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// One work on the wall with its label, and small ones to take its place.
FocusScope {
    id: root

    required property AppViewModel app
    required property GalleryViewModel viewModel
    required property Pictures pictures
    readonly property bool beside: width > height * 1.25
    readonly property real inset: Math.min(Theme.px(40), width * 0.06)

    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("gallery")

    T.Button {
        id: frame

        x: root.inset
        y: root.inset
        width: root.beside ? Math.min((root.height - 2 * root.inset) * 1.5, root.width * 0.62) : root.width - 2 * root.inset
        height: root.beside ? root.height - 2 * root.inset : Math.max(root.height * 0.36, Math.min(width * 0.95, root.height - labels.height - 2.4 * root.inset))
        visible: root.viewModel.count > 0
        Accessible.name: root.viewModel.alt
        onClicked: root.app.choose(`work:${root.viewModel.work}`)

        contentItem: WorkPicture {
            pictures: root.pictures
            work: root.viewModel.work
            cropped: true
            Accessible.ignored: true
        }

        Rectangle {
            anchors.fill: parent
            color: Qt.alpha(Theme.text, frame.down ? 0.14 : frame.hovered ? 0.05 : 0)
        }

        FocusRing {
            shown: frame.visualFocus
            radius: 0
        }
    }

    // Scrolls when large type needs more room than there is.
    Flickable {
        id: page

        x: root.beside ? frame.x + frame.width + root.inset : root.inset
        y: root.beside ? frame.y : frame.y + frame.height + Theme.px(20)
        width: root.width - x - root.inset
        height: root.height - y - Theme.px(12)
        contentHeight: labels.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive

        T.ScrollBar.vertical: ScrollMark {
            parent: root
            x: root.width - width
            y: page.y
            height: page.height
        }

        function reveal(item: Item): void {
            const top = item.mapToItem(labels, 0, 0).y;
            const lowest = Math.max(0, contentHeight - height);
            contentY = Math.min(lowest, Math.max(Math.min(contentY, top), top + item.height - height));
        }

        Column {
            id: labels

            width: parent.width
            spacing: Theme.px(8)

            Text {
                width: parent.width
                text: root.viewModel.title
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.lead
            }

            Text {
                width: parent.width
                text: root.viewModel.caption
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.quiet
                lineHeight: 1.15
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.caption
            }

            Text {
                width: parent.width
                text: root.viewModel.credit
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.caption
                font.italic: true
            }

            Flow {
                width: parent.width
                visible: root.viewModel.count > 1
                topPadding: Theme.px(8)
                spacing: Theme.px(10)

                Repeater {
                    model: root.viewModel.works

                    T.Button {
                        id: small

                        required property int index
                        required property string key
                        required property string title
                        readonly property bool current: index === root.viewModel.current

                        width: Theme.target * 1.5
                        height: Theme.target
                        visible: index < 8
                        Accessible.name: title
                        Accessible.role: Accessible.RadioButton
                        Accessible.checked: current
                        onClicked: root.viewModel.hang(index)
                        onActiveFocusChanged: {
                            if (activeFocus)
                                page.reveal(this);
                        }

                        contentItem: WorkPicture {
                            pictures: root.pictures
                            work: small.key
                            cropped: true
                            opacity: small.current ? 1 : 0.65
                            Accessible.ignored: true
                        }

                        Rectangle {
                            anchors.fill: parent
                            visible: small.current
                            color: "transparent"
                            border.color: Theme.highlight
                            border.width: Math.max(2, Theme.px(3))
                        }

                        FocusRing {
                            shown: small.visualFocus
                            radius: 0
                        }
                    }
                }
            }
        }
    }

    // No line of type ends in the middle of its letters.
    Rectangle {
        x: page.x
        y: page.y + page.height - height
        width: page.width
        height: Math.min(page.height, Theme.caption * 2)
        visible: page.interactive && !page.atYEnd

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.wall, 0)
            }
            GradientStop {
                position: 0.8
                color: Theme.wall
            }
        }
    }
}
