pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import ExhibitApp.Theme

// A line drawing on a 24×24 grid, so that no symbol depends on a typeface.
Item {
    id: root

    property string name: ""
    property color tint: Theme.text
    property real size: Math.max(Theme.px(24), Theme.small * 1.15, Theme.target * 0.32)
    property real stroke: 1.8

    readonly property var paths: ({
            "back": "M15 5 L8 12 L15 19",
            "forward": "M9 5 L16 12 L9 19",
            "previous": "M19 12 H5 M11 6 L5 12 L11 18",
            "next": "M5 12 H19 M13 6 L19 12 L13 18",
            "up": "M5 15 L12 8 L19 15",
            "down": "M5 9 L12 16 L19 9",
            "home": "M4 11 L12 4 L20 11 M6.5 9.5 V20 H17.5 V9.5",
            "close": "M6 6 L18 18 M18 6 L6 18",
            "plus": "M12 5 V19 M5 12 H19",
            "minus": "M5 12 H19",
            "search": "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.2 15.2 L20 20",
            "place": "M12 21 C7 15 5.5 12.5 5.5 9.8 A6.5 6.5 0 0 1 18.5 9.8 C18.5 12.5 17 15 12 21 M12 7.4 A2.4 2.4 0 1 0 12 12.2 A2.4 2.4 0 1 0 12 7.4",
            "event": "M4.5 6.5 H19.5 V19.5 H4.5 Z M4.5 10.5 H19.5 M8.5 4 V8 M15.5 4 V8",
            "person": "M12 4 A4 4 0 1 0 12 12 A4 4 0 1 0 12 4 M4.5 20.5 C5 16 8 14.4 12 14.4 C16 14.4 19 16 19.5 20.5",
            "article": "M6 4 H18 V20 H6 Z M9 8.5 H15 M9 12 H15 M9 15.5 H13",
            "work": "M4 5.5 H20 V18.5 H4 Z M4 16 L9.5 10.5 L14 15 L16.5 12.5 L20 16",
            "gallery": "M4 4 H10.5 V10.5 H4 Z M13.5 4 H20 V10.5 H13.5 Z M4 13.5 H10.5 V20 H4 Z M13.5 13.5 H20 V20 H13.5 Z",
            "fit": "M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15",
            "play": "M8 5 L19 12 L8 19 Z",
            "pause": "M8.5 5 V19 M15.5 5 V19",
            "tour": "M6 20 A2 2 0 1 0 6 16 A2 2 0 1 0 6 20 M18 8 A2 2 0 1 0 18 4 A2 2 0 1 0 18 8 M8 18 H15 A3 3 0 0 0 15 12 H9 A3 3 0 0 1 9 6 H16",
            "language": "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M3.5 12 H20.5 M12 3.5 C8 8 8 16 12 20.5 M12 3.5 C16 8 16 16 12 20.5",
            "aids": "M4 19 L9 6 L14 19 M5.9 14.5 H12.1 M14.5 19 L17.5 11 L20.5 19 M15.6 16.2 H19.4",
            "list": "M9 6.5 H20 M9 12 H20 M9 17.5 H20 M4.5 6.5 H5 M4.5 12 H5 M4.5 17.5 H5",
            "filter": "M4 6 H20 L14 13 V19 L10 17 V13 Z",
            "rotate": "M19 12 A7 7 0 1 1 12 5 H17 M14 2 L17 5 L14 8",
            "compare": "M12 4 V20 M4 7 H9 V17 H4 Z M15 7 H20 V17 H15 Z",
            "sound": "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15 9 C16.6 10.6 16.6 13.4 15 15 M17.6 6.6 C20.6 9.6 20.6 14.4 17.6 17.4",
            "silent": "M4 9.5 H7.5 L12 5.5 V18.5 L7.5 14.5 H4 Z M15.5 9.5 L20.5 14.5 M20.5 9.5 L15.5 14.5",
            "loop": "M5 11 V9.5 A3 3 0 0 1 8 6.5 H18 M15 3.5 L18 6.5 L15 9.5 M19 13 V14.5 A3 3 0 0 1 16 17.5 H6 M9 14.5 L6 17.5 L9 20.5",
            "captions": "M4 5.5 H20 V18.5 H4 Z M7.5 12 H12 M14 12 H16.5 M7.5 15.2 H9.5 M11.5 15.2 H16.5",
            "warning": "M12 4 L21 19.5 H3 Z M12 10 V14.5 M12 16.8 V17.2",
            "code": "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 V17 M17.5 14 H20 V17 M14 20 H16.5 M20 20 V20.3",
            "about": "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 11 V16 M12 7.8 V8.2",
            "keyboard_away": "M3.5 4.5 H20.5 V14.5 H3.5 Z M7 8 H7.2 M10.3 8 H10.5 M13.5 8 H13.7 M16.8 8 H17 M8 11.5 H16 M9.5 18 L12 20.5 L14.5 18",
            "layers": "M12 4 L21 9 L12 14 L3 9 Z M4.5 13 L12 17 L19.5 13"
        })

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    // The layer matters: without one, software rendering draws a shape that is clipped away whole.
    Shape {
        anchors.fill: parent
        layer.enabled: true
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            scale: Qt.size(root.size / 24, root.size / 24)
            strokeColor: root.tint
            strokeWidth: root.stroke * root.size / 24
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.paths[root.name] ?? ""
            }
        }
    }
}
