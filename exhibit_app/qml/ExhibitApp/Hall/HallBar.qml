pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The bar of a hall: the way back, the hall's name, and what serves everywhere.
Rectangle {
    id: root

    required property AppViewModel app
    required property TourViewModel tour
    required property string title
    property bool atBottom: false

    // Reckoned without looking at the buttons, which are narrower once they are brief.
    readonly property real spelled: words.advanceWidth + 5 * (Theme.px(46) + Math.max(Theme.px(24), Theme.small * 1.15)) + languages.width + Theme.target + Theme.px(64)
    readonly property bool brief: spelled > width * 0.62 || width < Theme.type(1720)

    implicitHeight: Theme.bar
    color: Theme.wall
    Accessible.role: Accessible.ToolBar
    Accessible.name: title

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        y: root.atBottom ? 0 : parent.height - height
        height: Theme.hairline
        color: Theme.line
    }

    TextMetrics {
        id: words

        text: ["back", "lobby", "tour", "search", "gallery"].map(key => Words.text(key)).join("")
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }

    Row {
        id: ways

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(8)

        PillButton {
            iconName: "back"
            text: root.brief ? "" : Words.text("back")
            label: Words.text("back")
            enabled: root.app.canGoBack
            onClicked: root.app.goBack()
        }

        PillButton {
            iconName: "forward"
            label: Words.text("forward")
            quiet: true
            visible: root.app.canGoForward && root.width > Theme.px(1000)
            onClicked: root.app.goForward()
        }

        PillButton {
            iconName: "home"
            text: root.brief ? "" : Words.text("lobby")
            label: Words.text("lobby")
            onClicked: root.app.goHome()
        }
    }

    Text {
        anchors.left: ways.right
        anchors.right: services.left
        anchors.leftMargin: Theme.px(28)
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        visible: width > Theme.px(200)
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.displayFamily
        font.pixelSize: Theme.letter(Math.min(Theme.type(32), root.height * 0.5))
        Accessible.role: Accessible.Heading
    }

    Row {
        id: services

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(8)

        PillButton {
            iconName: "tour"
            visible: root.tour.offered
            text: root.brief ? "" : Words.text("tour")
            label: Words.text("tour")
            onClicked: root.tour.begin()
        }

        PillButton {
            iconName: "search"
            text: root.brief ? "" : Words.text("search")
            label: Words.text("search")
            onClicked: root.app.search("")
        }

        PillButton {
            iconName: "gallery"
            text: root.brief ? "" : Words.text("gallery")
            label: Words.text("gallery")
            onClicked: root.app.showGallery()
        }

        LanguageSwitch {
            id: languages

            app: root.app
        }

        AidsButton {
            app: root.app
        }
    }
}
