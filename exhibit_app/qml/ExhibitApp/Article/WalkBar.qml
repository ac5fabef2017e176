pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Under every page: back to the contents, one article back, one on.
Rectangle {
    id: root

    required property ArticleViewModel viewModel

    implicitHeight: Math.max(Theme.target, on.implicitHeight) + Theme.px(20)
    color: Theme.paper

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Qt.alpha(Theme.ink, 0.22)
    }

    TextMetrics {
        id: measure

        text: [root.viewModel.position, root.viewModel.progress].filter(part => part !== "").join(" · ")
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
    }

    Row {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(6)

        PillButton {
            onPaper: true
            quiet: true
            iconName: "list"
            label: Words.text("contents")
            enabled: !root.viewModel.introduction
            onClicked: root.viewModel.showContents()
        }

        PillButton {
            onPaper: true
            quiet: true
            iconName: "previous"
            label: `${Words.text("previous")}: ${root.viewModel.previousTitle}`
            enabled: root.viewModel.previousTitle !== ""
            onClicked: root.viewModel.goBack()
        }
    }

    Text {
        anchors.left: back.right
        anchors.right: on.left
        anchors.margins: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        visible: width > contentWidth
        horizontalAlignment: Text.AlignHCenter
        text: measure.width + Theme.px(24) < width ? measure.text : root.viewModel.progress
        textFormat: Text.PlainText
        color: Theme.inkQuiet
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.caption
    }

    Chip {
        id: on

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        widest: root.width - back.width - Theme.px(56)
        visible: root.viewModel.nextTitle !== ""
        filled: true
        iconName: "next"
        text: root.viewModel.introduction ? Words.text("begin") : Words.text("next")
        label: `${Words.text("next")}: ${root.viewModel.nextTitle}`
        onClicked: root.viewModel.goOn()
    }
}
