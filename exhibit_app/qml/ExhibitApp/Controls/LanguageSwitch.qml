pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend
import ExhibitApp.Theme

// One pill for each language of the collection; nothing to choose, nothing to see.
Row {
    id: root

    required property AppViewModel app
    property bool brief: true

    spacing: Theme.px(8)
    visible: languages.count > 1

    Repeater {
        id: languages

        model: root.app.languages

        PillButton {
            required property string key
            required property string name
            required property bool current

            text: root.brief ? key.toUpperCase() : name
            label: name
            filled: current
            // At a kiosk, whoever was typing goes on in the other language.
            focusPolicy: Theme.kiosk ? Qt.TabFocus : Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: current
            onClicked: root.app.setLanguage(key)
        }
    }
}
