pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// The places by name, each to be lit or not; letters lead through many of them.
FocusScope {
    id: root

    required property TimelineFilterViewModel filter
    readonly property alias count: list.count
    readonly property bool lettered: count > 24 && filter.letters.length > 3 && height > Theme.type(260)
    readonly property real strip: lettered ? Math.max(Theme.target * 0.7, Theme.type(30)) : 0

    function seek(letter: string): void {
        const row = filter.placeUnder(letter);
        list.positionViewAtIndex(row, ListView.Beginning);
        list.currentIndex = row;
    }

    Text {
        id: title

        width: parent.width
        text: Words.text("map_places")
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.interfaceFamily
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }

    ListView {
        id: list

        y: title.height + Theme.px(6)
        width: parent.width - root.strip
        height: parent.height - y
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: Theme.quick
        model: root.filter.places
        Accessible.role: Accessible.List
        Accessible.name: Words.text("map_places")
        Keys.onReturnPressed: (currentItem as FilterPlace)?.toggled()
        Keys.onEnterPressed: (currentItem as FilterPlace)?.toggled()
        Keys.onSpacePressed: (currentItem as FilterPlace)?.toggled()
        Keys.onPressed: event => {
            const letter = root.filter.initialOf(event.text);
            event.accepted = letter !== "";
            if (event.accepted)
                root.seek(letter);
        }

        delegate: FilterPlace {
            width: list.width
            focused: list.activeFocus && list.currentIndex === index
            onToggled: root.filter.togglePlace(key)
        }

        T.ScrollBar.vertical: ScrollMark {}
    }

    // By keyboard, letters are typed.
    Item {
        id: letters

        readonly property real each: height / Math.max(root.filter.letters.length, 1)

        anchors.right: parent.right
        y: list.y
        width: root.strip
        height: list.height
        visible: root.lettered
        Accessible.ignored: true

        Repeater {
            model: root.lettered ? root.filter.letters : []

            Text {
                required property string modelData
                required property int index

                y: index * letters.each
                width: letters.width
                height: letters.each
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: modelData
                textFormat: Text.PlainText
                color: Theme.quiet
                font.family: Theme.interfaceFamily
                font.pixelSize: Theme.letter(Math.min(Theme.caption, letters.each * 0.9))
            }
        }

        MouseArea {
            function lead(y: real): void {
                const letter = root.filter.letters[Math.floor(y / letters.each)];
                if (letter)
                    root.seek(letter);
            }

            anchors.fill: parent
            preventStealing: true
            onPressed: mouse => lead(mouse.y)
            onPositionChanged: mouse => lead(mouse.y)
        }
    }
}
