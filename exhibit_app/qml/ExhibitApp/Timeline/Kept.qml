import QtQuick

// What has been made once is kept for the next time, as making it takes longer than showing it.
Loader {
    required property bool wanted

    active: false
    visible: wanted
    onWantedChanged: {
        if (wanted)
            active = true;
    }
}
