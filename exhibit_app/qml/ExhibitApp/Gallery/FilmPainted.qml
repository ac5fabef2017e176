pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// A film where there is no graphics card.
FilmCanvas {
    id: root

    required property ClipViewModel clipModel

    film: clipModel
}
