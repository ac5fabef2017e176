pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Looks for words in everything, and leads to what it finds.
FocusScope {
    id: root

    required property AppViewModel app
    required property SearchViewModel viewModel
    // In reach mode the field stands low, where it can be touched from a wheelchair.
    readonly property bool low: app.reach
    readonly property real floor: height - Theme.keyboard
    readonly property real column: Math.min(width - 2 * Theme.margin, Theme.type(1000))

    Accessible.role: Accessible.Dialog
    Accessible.name: Words.text("search")

    Rectangle {
        anchors.fill: parent
        color: Theme.wall

        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
    }

    Row {
        id: entry

        x: (root.width - root.column) / 2
        y: root.low ? root.floor - height - Theme.margin : Theme.margin
        width: root.column
        spacing: Theme.px(16)

        T.TextField {
            id: field

            width: parent.width - shut.width - parent.spacing
            implicitHeight: Math.max(Theme.target, contentHeight + Theme.px(24))
            leftPadding: glass.x + glass.width + Theme.px(16)
            rightPadding: Theme.px(24)
            verticalAlignment: TextInput.AlignVCenter
            focus: true
            color: Theme.text
            selectionColor: Theme.highlight
            selectedTextColor: Theme.wall
            selectByMouse: true
            maximumLength: 120
            font.family: Theme.interfaceFamily
            font.pixelSize: Theme.lead
            inputMethodHints: Qt.ImhNoPredictiveText
            Accessible.name: Words.text("search")
            onTextEdited: root.viewModel.look(text)
            Keys.onDownPressed: list.begin()
            Keys.onReturnPressed: list.begin()
            Keys.onEnterPressed: list.begin()

            background: Rectangle {
                color: Theme.surface
                radius: height / 2
                border.color: field.activeFocus ? Theme.highlight : Theme.line
                border.width: Math.max(1, Theme.px(2))

                Icon {
                    id: glass

                    x: Theme.px(24)
                    anchors.verticalCenter: parent.verticalCenter
                    name: "search"
                    tint: Theme.quiet
                }
            }

            Text {
                anchors.fill: parent
                anchors.leftMargin: field.leftPadding
                anchors.rightMargin: field.rightPadding
                visible: field.text === ""
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
                text: Words.text("search_prompt")
                textFormat: Text.PlainText
                color: Theme.quiet
                font: field.font
                Accessible.ignored: true
            }
        }

        PillButton {
            id: shut

            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            label: Words.text("close")
            onClicked: root.app.close()
        }
    }

    ListView {
        id: list

        x: entry.x
        y: root.low ? Theme.margin : entry.y + entry.height + Theme.px(12)
        height: root.low ? entry.y - y - Theme.px(12) : root.floor - y
        width: root.column
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.margin
        model: root.viewModel.hits
        reuseItems: false
        Accessible.role: Accessible.List
        Accessible.name: Words.text("search_results")

        Keys.onUpPressed: event => {
            event.accepted = currentIndex === 0;
            if (event.accepted)
                field.forceActiveFocus(Qt.BacktabFocusReason);
        }

        T.ScrollBar.vertical: ScrollMark {
            parent: root
            x: list.x + list.width + Theme.px(8)
            y: list.y
            height: list.height
        }

        function begin(): void {
            currentIndex = 0;
            if (count > 0)
                forceActiveFocus(Qt.TabFocusReason);
        }

        delegate: SearchHit {
            width: list.width
            onChosen: target => root.app.choose(target)
        }
    }

    Text {
        anchors.centerIn: list
        width: root.column
        visible: root.viewModel.nothingFound
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: Words.text("search_nothing")
        textFormat: Text.PlainText
        color: Theme.quiet
        font.family: Theme.displayFamily
        font.pixelSize: Theme.heading
    }

    Component.onCompleted: {
        field.text = viewModel.text;
        field.forceActiveFocus(Qt.PopupFocusReason);
    }
}
