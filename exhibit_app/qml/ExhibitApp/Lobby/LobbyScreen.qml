pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The collection's name over a wall of posters.
FocusScope {
    id: root

    required property Entrance entrance
    readonly property LobbyViewModel viewModel: entrance.lobby
    readonly property bool stacked: width < height
    readonly property int columns: stacked ? 1 : Math.min(posters.count, 3)
    readonly property int fullRows: stacked ? Math.min(posters.count, 2) : 1
    readonly property real gap: Theme.px(32)
    // Large letters leave room for the posters only: the credits then follow them.
    readonly property bool enlarged: Theme.textScale > 1.25

    function scroll(share: real): void {
        wall.contentY = Math.max(0, Math.min(wall.contentY + share * wall.height, wall.contentHeight - wall.height));
    }

    Keys.onUpPressed: scroll(-0.5)
    Keys.onDownPressed: scroll(0.5)

    Accessible.role: Accessible.Pane
    Accessible.name: viewModel.title

    Column {
        id: header

        x: Theme.px(56)
        y: Theme.px(44)
        width: parent.width - x * 2 - (Theme.low ? 0 : services.width + Theme.px(48))
        spacing: Theme.px(6)

        Text {
            width: parent.width
            text: root.viewModel.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.type(54)
            Accessible.role: Accessible.Heading
        }

        Text {
            width: parent.width
            visible: text !== ""
            text: root.viewModel.subtitle
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.quiet
            font.family: Theme.readingFamily
            font.pixelSize: Theme.body
        }
    }

    // Where it stands in every hall.
    Row {
        id: services

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        y: Theme.low ? parent.height - (Theme.bar + height) / 2 : (Theme.bar - height) / 2
        spacing: Theme.px(8)

        // Once the halls are furnished, so that the lobby need not wait for it.
        Loader {
            active: root.entrance.screens !== null && !Theme.kiosk
            sourceComponent: PillButton {
                quiet: true
                iconName: "about"
                label: Words.text("about")
                onClicked: root.entrance.app.showAbout(true)
            }
        }

        LanguageSwitch {
            app: root.entrance.app
            brief: root.width < Theme.type(1400)
        }

        AidsButton {
            app: root.entrance.app
        }
    }

    Flickable {
        id: wall

        readonly property real posterWidth: Math.floor((width - root.gap * (root.columns - 1)) / Math.max(1, root.columns))
        readonly property real posterHeight: Math.max(Math.floor((height - root.gap * (root.fullRows - 1)) / root.fullRows), Math.ceil(tallest))
        property real tallest: 0

        function measure(): void {
            let most = 0;
            for (let number = 0; number < posters.count; number++)
                most = Math.max(most, (posters.itemAt(number) as Poster)?.leastHeight ?? 0);
            tallest = most;
        }

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: footer.beside ? services.top : footer.top
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        anchors.topMargin: Theme.px(34)
        anchors.bottomMargin: Theme.px(20)
        contentHeight: grid.height + (after.active ? after.height + root.gap : 0)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: interactive
        T.ScrollBar.vertical: mark.item as T.ScrollBar

        Grid {
            id: grid

            columns: root.columns
            spacing: root.gap

            Repeater {
                id: posters

                model: root.viewModel.posters

                Poster {
                    required property string key
                    required property int index

                    width: wall.posterWidth
                    height: wall.posterHeight
                    pictures: root.entrance.pictures
                    focus: index === 0
                    onLeastHeightChanged: Qt.callLater(wall.measure)
                    onShown: root.viewModel.posterShown()
                    onClicked: root.viewModel.enter(key)
                    onActiveFocusChanged: {
                        if (activeFocus && wall.contentHeight > wall.height)
                            wall.contentY = Math.max(0, Math.min(y, wall.contentHeight - wall.height));
                    }
                }
            }
        }

        Loader {
            id: after

            y: grid.height + root.gap
            width: wall.width
            active: root.enlarged && root.viewModel.credits !== ""
            sourceComponent: Credits {
                text: root.viewModel.credits
            }
        }
    }

    // Once the halls are furnished, too: by file, so that a lobby is on screen without it.
    Loader {
        id: mark

        x: wall.x + wall.width + Theme.px(16)
        y: wall.y
        height: wall.height
        active: wall.interactive && root.entrance.screens !== null
        source: "../Controls/ScrollMark.qml"
    }

    Text {
        anchors.centerIn: wall
        width: wall.width * 0.7
        visible: posters.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: Words.text("lobby_empty")
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
    }

    TextMetrics {
        id: measure

        text: root.viewModel.credits
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
    }

    Grid {
        id: footer

        readonly property real wanted: invitation.implicitWidth + (root.enlarged ? 0 : measure.width + Theme.px(24))
        readonly property bool beside: Theme.low && wanted <= parent.width - services.width - Theme.px(144)
        readonly property bool narrow: wanted > width

        anchors.left: parent.left
        anchors.right: beside ? services.left : parent.right
        anchors.bottom: Theme.low && !beside ? services.top : parent.bottom
        anchors.leftMargin: Theme.px(56)
        anchors.rightMargin: Theme.px(56)
        anchors.bottomMargin: beside ? Math.max(Theme.px(12), (Theme.bar - height) / 2) : Theme.px(Theme.low ? 16 : 28)
        columns: narrow ? 1 : 2
        spacing: Theme.px(narrow ? 6 : 24)
        verticalItemAlignment: Grid.AlignVCenter

        Text {
            id: invitation

            text: root.viewModel.reading ? Words.text("lobby_reading") : root.viewModel.invitation
            width: Math.min(implicitWidth, footer.width)
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            color: Theme.highlight
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.small
        }

        Credits {
            visible: !root.enlarged
            width: footer.width - (footer.narrow ? 0 : invitation.width + footer.spacing)
            horizontalAlignment: footer.narrow ? Text.AlignLeft : Text.AlignRight
            text: root.viewModel.credits
        }
    }

    component Credits: Text {
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
    }

    ReadingBar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.viewModel.reading
        share: root.viewModel.progress
    }
}
