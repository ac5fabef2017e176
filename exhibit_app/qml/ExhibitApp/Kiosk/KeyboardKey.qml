pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Controls
import ExhibitApp.Theme

// One key: types when it is let go, and says when it has been held.
PillButton {
    id: root

    signal typed
    signal held
    property bool spent: false

    focusPolicy: Qt.NoFocus
    letterSize: Theme.lead
    onPressedChanged: {
        if (pressed) {
            spent = false;
            patience.restart();
        } else {
            patience.stop();
        }
    }
    onClicked: {
        if (!spent)
            typed();
    }

    Timer {
        id: patience

        interval: 500
        onTriggered: {
            root.spent = true;
            root.held();
        }
    }
}
