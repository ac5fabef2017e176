pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What everything on screen is measured and coloured by. Main binds the inputs.
QtObject {
    id: root

    // Inputs
    property var palette: ({})
    property string displayFamily: "EB Garamond"
    property string readingFamily: "Literata"
    property string interfaceFamily: "Inter"
    property real screenWidth: 1920
    property real screenHeight: 1080
    property real textScale: 1
    property real pixelsPerMillimetre: 0
    property real smallestTarget: 12
    property real smallestLetter: 0
    // Height of a keyboard on the screen, which covers the lower part of it.
    property real keyboard: 0
    // Whether this is a kiosk, which people stand before.
    property bool kiosk: false
    // Whether all that is touched stands low, for those who reach no higher.
    property bool reach: false
    property bool still: false
    property bool highContrast: false

    // Size: 1 on a 1920×1080 screen
    readonly property bool portrait: screenHeight > screenWidth
    readonly property real unit: {
        const fit = portrait ? Math.min(screenWidth / 1080, screenHeight / 1920) : Math.min(screenWidth / 1920, screenHeight / 1080);
        return Math.max(0.62, fit);
    }
    readonly property real typeUnit: Math.max(0.78, unit) * textScale
    readonly property real target: Math.max(px(48), pixelsPerMillimetre * smallestTarget)
    readonly property real gap: px(16)
    readonly property real margin: px(40)
    readonly property real radius: px(24)
    // Bars stand below where a hand would have to reach high.
    readonly property bool low: portrait || kiosk || reach
    readonly property real bar: target + px(32)
    readonly property real hairline: Math.max(1, px(1))

    // Type, in pixels
    readonly property real caption: type(17)
    readonly property real small: type(19)
    readonly property real body: type(21)
    readonly property real reading: type(25)
    readonly property real lead: type(27)
    readonly property real heading: type(32)
    readonly property real title: type(48)
    readonly property real poster: type(72)

    // Colour
    readonly property color wall: colour("wall", "#14181b")
    readonly property color surface: colour("surface", "#1d2428")
    readonly property color line: highContrast ? text : colour("line", "#39434a")
    readonly property color text: highContrast ? "#ffffff" : colour("text", "#f4ecdf")
    readonly property color quiet: highContrast ? "#ffffff" : colour("quiet", "#a9b0b0")
    readonly property color paper: highContrast ? "#ffffff" : colour("paper", "#f4ecdf")
    readonly property color ink: highContrast ? "#000000" : colour("ink", "#1f1b18")
    readonly property color inkQuiet: highContrast ? "#000000" : colour("ink_quiet", "#655b50")
    readonly property color accent: colour("accent", "#a8321f")
    readonly property color highlight: colour("highlight", "#d8b15c")
    readonly property color water: colour("water", "#16222b")
    readonly property color land: colour("land", "#2c3733")
    readonly property color coast: colour("coast", "#4c5a54")

    // Opacity of what the visitor's filter does not let pass; it can still be read and touched.
    readonly property real dimmed: highContrast ? 0.62 : 0.45

    // Motion, in milliseconds
    readonly property int quick: still ? 0 : 140
    readonly property int glide: still ? 0 : 700

    // Qt stops the clock of its animations with the last of them, and warns when a timer begins to
    // wait in just that moment. One that always waits keeps the clock, and costs nothing.
    readonly property Timer clock: Timer {
        interval: 3600000
        running: true
        onTriggered: restart()
    }

    function px(size: real): real {
        return Math.round(size * unit);
    }

    function type(size: real): real {
        return Math.max(Math.round(size * typeUnit), Math.ceil(smallestLetter));
    }

    // A size that goes by something else, but never below that of large letters.
    function letter(size: real): real {
        return Math.max(Math.round(size), Math.ceil(smallestLetter));
    }

    function colour(name: string, otherwise: color): color {
        return palette[name] ?? otherwise;
    }
}
