pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// One row of a page in the form that its kind asks for, and the air above it.
Item {
    id: root

    required property AppViewModel app
    required property Pictures pictures
    required property int index
    required property string kind
    required property string text
    required property string plain
    required property string label
    required property string work
    required property string size
    required property var links
    required property bool dimmed
    // Between which heights of this row the page is seen.
    required property real seenTop
    required property real seenBottom

    readonly property var air: ({
            "kicker": 0,
            "title": 8,
            "dateline": 14,
            "remark": 6,
            "lead": 22,
            "paragraph": 18,
            "heading": 40,
            "subheading": 34,
            "quote": 30,
            "item": 10,
            "figure": 30,
            "note": 30,
            "links": 10,
            "chips": 20,
            "small": 10
        })

    implicitHeight: block.y + block.height

    Loader {
        id: block

        y: root.index === 0 ? 0 : Theme.px(root.air[root.kind] ?? 18)
        width: root.width
        opacity: root.dimmed ? Theme.dimmed : 1
        sourceComponent: {
            switch (root.kind) {
            case "figure":
                return figure;
            case "quote":
            case "note":
                return quote;
            case "links":
                return lines;
            case "chips":
                return chips;
            case "item":
                return item;
            default:
                return words;
            }
        }
    }

    Component {
        id: words

        Text {
            readonly property bool title: root.kind === "title"
            readonly property bool spoken: root.kind === "kicker" || root.kind === "dateline"
            readonly property bool headed: title || root.kind === "heading" || root.kind === "subheading"

            text: root.text
            textFormat: Text.StyledText
            wrapMode: Text.Wrap
            linkColor: Theme.accent
            color: root.kind === "kicker" || root.kind === "dateline" ? Theme.accent : root.kind === "small" || root.kind === "remark" ? Theme.inkQuiet : Theme.ink
            lineHeight: title ? 0.86 : root.kind === "heading" ? 0.92 : root.kind === "lead" ? 0.98 : root.kind === "paragraph" ? 1.06 : 1.1
            font.family: headed && root.kind !== "subheading" ? Theme.displayFamily : spoken || root.kind === "small" || root.kind === "remark" || root.kind === "subheading" ? Theme.interfaceFamily : Theme.readingFamily
            font.weight: title ? Font.Medium : root.kind === "heading" ? Font.Medium : spoken || root.kind === "subheading" ? Font.DemiBold : Font.Normal
            font.italic: root.kind === "lead" || root.kind === "remark"
            font.pixelSize: {
                switch (root.kind) {
                case "title":
                    return Theme.letter(Math.min(Theme.title * 1.12, root.width * 0.12));
                case "heading":
                    return Theme.heading;
                case "lead":
                    return Theme.lead;
                case "paragraph":
                    return Theme.reading;
                case "small":
                case "remark":
                    return Theme.caption;
                default:
                    return Theme.small;
                }
            }
            Accessible.role: headed ? Accessible.Heading : Accessible.Paragraph
            Accessible.name: root.plain
            onLinkActivated: link => root.app.choose(link)
        }
    }

    Component {
        id: item

        Item {
            implicitHeight: line.height

            Text {
                text: root.label
                textFormat: Text.PlainText
                color: Theme.accent
                font.family: Theme.readingFamily
                font.pixelSize: Theme.reading
                Accessible.ignored: true
            }

            Text {
                id: line

                x: Theme.reading * 1.4
                width: parent.width - x
                text: root.text
                textFormat: Text.StyledText
                wrapMode: Text.Wrap
                color: Theme.ink
                linkColor: Theme.accent
                lineHeight: 1.04
                font.family: Theme.readingFamily
                font.pixelSize: Theme.reading
                Accessible.role: Accessible.ListItem
                Accessible.name: root.plain
                onLinkActivated: link => root.app.choose(link)
            }
        }
    }

    Component {
        id: quote

        PageQuote {
            text: root.text
            label: root.label
            note: root.kind === "note"
            onChosen: target => root.app.choose(target)
        }
    }

    Component {
        id: figure

        PageFigure {
            app: root.app
            pictures: root.pictures
            work: root.work
            alt: root.plain
            caption: root.text
            credit: root.label
        }
    }

    Component {
        id: lines

        PageLinks {
            app: root.app
            links: root.links
            quiet: root.size === "small"
            seenTop: root.seenTop - block.y
            seenBottom: root.seenBottom - block.y
        }
    }

    Component {
        id: chips

        Flow {
            spacing: Theme.px(10)

            Repeater {
                model: root.links

                Chip {
                    required property var modelData

                    widest: root.width
                    text: modelData.text
                    iconName: modelData.icon
                    onClicked: root.app.choose(modelData.target)
                }
            }
        }
    }
}
