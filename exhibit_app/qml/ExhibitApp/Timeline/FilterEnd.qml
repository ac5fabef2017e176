pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// One end of the time to be lit: a slider to keyboard and assistive technology.
Item {
    id: root

    required property real value
    required property real minimumValue
    required property real maximumValue
    property string name: ""
    // Where it stands, in words.
    property string words: ""
    // By a share of all there is.
    signal moved(share: real)

    width: Theme.px(28)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: `${name} ${words}`
    Accessible.focusable: true
    Accessible.onIncreaseAction: moved(0.02)
    Accessible.onDecreaseAction: moved(-0.02)

    onWordsChanged: {
        if (activeFocus)
            Accessible.announce(words);
    }

    Keys.onPressed: event => {
        const shares = {
            [Qt.Key_Left]: -0.01,
            [Qt.Key_Down]: -0.01,
            [Qt.Key_Right]: 0.01,
            [Qt.Key_Up]: 0.01,
            [Qt.Key_PageDown]: -0.1,
            [Qt.Key_PageUp]: 0.1,
            [Qt.Key_Home]: -1,
            [Qt.Key_End]: 1
        };
        event.accepted = event.key in shares;
        if (event.accepted)
            moved(shares[event.key]);
    }

    Rectangle {
        id: knob

        anchors.centerIn: parent
        width: Theme.px(22)
        height: width
        radius: width / 2
        color: Theme.text
        border.width: Theme.px(3)
        border.color: Theme.surface

        FocusRing {
            shown: root.activeFocus
            radius: height / 2
        }
    }
}
