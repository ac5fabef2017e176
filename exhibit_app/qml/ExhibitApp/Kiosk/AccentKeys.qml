pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Letters like the one that is held, above it; the letter itself is the first of them.
Rectangle {
    id: root

    required property KeyboardViewModel viewModel
    required property real key
    required property real across
    required property real spacing
    property var letters: []
    property bool sliding: false
    signal chosen

    readonly property int columns: Math.min(letters.length, 6)

    visible: letters.length > 0
    width: columns * (across + spacing) + spacing
    height: Math.ceil(letters.length / 6) * (key + spacing) + spacing
    radius: Theme.radius
    color: Theme.wall
    border.color: Theme.highlight
    border.width: Math.max(1, Theme.px(2))
    Accessible.role: Accessible.Pane
    Accessible.name: Words.text("kiosk_accents")

    function offer(above: Item, letter: string, held: bool): void {
        const found = viewModel.accents(letter);
        if (found.length === 0) {
            viewModel.press(letter);
            return;
        }
        letters = [letter].concat(found);
        sliding = held;
        const at = above.mapToItem(parent, above.width / 2, 0);
        x = Math.max(spacing, Math.min(at.x - width / 2, parent.width - width - spacing));
        y = at.y - height - spacing;
    }

    function close(): void {
        letters = [];
        sliding = false;
    }

    function choose(letter: string): void {
        close();
        viewModel.insert(letter);
        chosen();
    }

    function letGo(point: point): void {
        if (!sliding)
            return;
        sliding = false;
        for (let number = 0; number < keys.count; number++) {
            const one = keys.itemAt(number);
            if (one.contains(one.mapFromItem(parent, point))) {
                choose(letters[number]);
                return;
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Grid {
        x: root.spacing
        y: root.spacing
        columns: root.columns
        spacing: root.spacing

        Repeater {
            id: keys

            model: root.letters

            PillButton {
                required property string modelData

                implicitWidth: root.across
                implicitHeight: root.key
                focusPolicy: Qt.NoFocus
                letterSize: Theme.lead
                text: modelData
                onClicked: root.choose(modelData)
            }
        }
    }
}
