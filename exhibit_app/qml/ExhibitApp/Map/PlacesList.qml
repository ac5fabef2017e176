pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The other way to everything on the map: its places by name.
MapPanel {
    id: root

    required property MapViewModel viewModel

    function choose(key: string): void {
        viewModel.choose(key);
        closeAsked();
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: root.headHeight
        anchors.bottomMargin: Theme.px(8)
        clip: true
        focus: true
        model: root.viewModel.places
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        currentIndex: 0
        highlightMoveDuration: Theme.quick
        Keys.onReturnPressed: (currentItem as PlaceRow)?.touched()
        Keys.onEnterPressed: (currentItem as PlaceRow)?.touched()
        Keys.onSpacePressed: (currentItem as PlaceRow)?.touched()

        delegate: PlaceRow {
            width: list.width
            focused: list.activeFocus && list.currentIndex === index
            onTouched: root.choose(key)
        }

        T.ScrollBar.vertical: ScrollMark {}
    }
}
