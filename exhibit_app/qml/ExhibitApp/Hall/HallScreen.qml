pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Article
import ExhibitApp.Backend
import ExhibitApp.Gallery
import ExhibitApp.Map
import ExhibitApp.Search
import ExhibitApp.Theme
import ExhibitApp.Timeline

// One exhibition: its panes, the bar that serves them, and what opens over them.
FocusScope {
    id: root

    required property Screens screens
    readonly property HallViewModel hall: screens.hall
    readonly property bool barBelow: Theme.low

    Accessible.role: Accessible.Pane
    Accessible.name: hall.title

    HallBar {
        id: bar

        width: parent.width
        y: root.barBelow ? parent.height - height : 0
        app: root.screens.app
        tour: root.screens.tour
        title: root.hall.title
        atBottom: root.barBelow
    }

    Item {
        id: room

        y: root.barBelow ? 0 : bar.height
        width: parent.width
        height: parent.height - bar.height - (tourBar.visible ? tourBar.height : 0)
        enabled: root.screens.app.overlay === ""
        // Buttons, years and one row: beside a tour in large letters there may not be that much.
        readonly property real leastTimeline: Theme.target + 3 * Theme.small
        onWidthChanged: Qt.callLater(fit)
        onHeightChanged: Qt.callLater(fit)
        onLeastTimelineChanged: Qt.callLater(fit)
        Component.onCompleted: fit()

        function fit(): void {
            if (width > 0 && height > 0)
                root.hall.fit(width, height, leastTimeline);
        }

        GalleryPane {
            x: root.hall.gallery.x
            y: root.hall.gallery.y
            width: root.hall.gallery.width
            height: root.hall.gallery.height
            visible: width > 0
            app: root.screens.app
            viewModel: root.screens.gallery
            pictures: root.screens.pictures
        }

        ArticlePane {
            x: root.hall.article.x
            y: root.hall.article.y
            width: root.hall.article.width
            height: root.hall.article.height
            focus: true
            app: root.screens.app
            viewModel: root.screens.article
            pictures: root.screens.pictures
        }

        MapPane {
            x: root.hall.map.x
            y: root.hall.map.y
            width: root.hall.map.width
            height: root.hall.map.height
            visible: width > 0
            viewModel: root.screens.map
        }

        TimelinePane {
            x: root.hall.timeline.x
            y: root.hall.timeline.y
            width: root.hall.timeline.width
            height: root.hall.timeline.height
            visible: width > 0
            vertical: root.hall.timelineVertical
            viewModel: root.screens.timeline
        }
    }

    Loader {
        y: room.y
        width: room.width
        height: room.height
        active: root.screens.works.open
        visible: root.screens.app.overlay === "gallery"
        enabled: visible
        focus: visible
        sourceComponent: WorksScreen {
            app: root.screens.app
            viewModel: root.screens.works
            pictures: root.screens.pictures
            focus: true
        }
    }

    Loader {
        y: room.y
        width: room.width
        height: room.height
        active: root.screens.viewer.open
        enabled: root.screens.app.overlay === "work"
        focus: enabled
        sourceComponent: ViewerScreen {
            app: root.screens.app
            viewModel: root.screens.viewer
            pictures: root.screens.pictures
            focus: true
        }
    }

    Loader {
        y: room.y
        width: room.width
        height: room.height
        active: root.screens.app.overlay === "address"
        focus: active
        sourceComponent: AddressCard {
            app: root.screens.app
            viewModel: root.screens.address
            focus: true
        }
    }

    TourBar {
        id: tourBar

        y: root.barBelow ? bar.y - height : parent.height - height
        width: parent.width
        visible: root.screens.tour.shown
        viewModel: root.screens.tour
    }

    Loader {
        y: room.y
        width: room.width
        height: room.height
        active: root.screens.app.overlay === "search"
        focus: active
        sourceComponent: SearchScreen {
            app: root.screens.app
            viewModel: root.screens.search
            focus: true
        }
    }
}
