pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// Shows what is cut into tiles: the whole is `scale0` pixels wide and begins at (originX, originY).
Item {
    id: root

    required property TileLayer tiles
    property real originX: 0
    property real originY: 0
    property real span: width
    // Pixels of a tile's width at which it is shown one to one.
    property real tileSide: 512

    // A level serves until it is shown a fifth larger than it was drawn.
    readonly property int level: {
        const wanted = Math.ceil(Math.log2(tiles.side * span / tileSide) - 0.26);
        return Math.max(tiles.least, Math.min(tiles.most, wanted));
    }
    readonly property real step: tiles.side * span / Math.pow(2, level)
    readonly property int firstColumn: Math.floor(-originX / step)
    readonly property int firstRow: Math.floor(-originY / step)
    readonly property int lastColumn: Math.floor((width - 0.01 - originX) / step)
    readonly property int lastRow: Math.floor((height - 0.01 - originY) / step)
    readonly property string view: [level, firstColumn, firstRow, lastColumn, lastRow].join(" ")
    readonly property real ratio: Screen.devicePixelRatio
    property int loading: 0
    // What lets the basemap through is not to be laid over itself, coarse under sharp.
    property bool translucent: false

    function look(): void {
        if (tiles.present && width > 0 && height > 0 && step > 0)
            tiles.look(level, firstColumn, firstRow, lastColumn, lastRow);
    }

    function snapped(position: real): real {
        return Math.round(position * ratio) / ratio;
    }

    function pruneSoon(): void {
        if (loading === 0 && tiles.ready)
            Qt.callLater(tiles.prune);
    }

    clip: true

    onViewChanged: soon.start()
    Component.onCompleted: look()
    onLoadingChanged: pruneSoon()

    // A camera sets its numbers one after the other: only what they come to is looked at.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.look()
    }

    Connections {
        target: root.tiles

        function onGridChanged(): void {
            root.look();
        }

        function onReadyChanged(): void {
            root.pruneSoon();
        }
    }

    Repeater {
        model: root.tiles.rows

        Image {
            id: tile

            required property string key
            required property string url
            required property int level
            required property real west
            required property real north
            required property real east
            required property real south
            property bool counted: false

            function count(waiting: bool): void {
                if (waiting !== counted) {
                    counted = waiting;
                    root.loading += waiting ? 1 : -1;
                }
            }

            z: level
            visible: !root.translucent || level === root.level || root.loading > 0 || !root.tiles.ready
            x: root.snapped(root.originX + west * root.span)
            y: root.snapped(root.originY + north * root.span)
            width: root.snapped(root.originX + east * root.span) - x
            height: root.snapped(root.originY + south * root.span) - y
            source: url
            asynchronous: true
            Accessible.ignored: true

            onStatusChanged: {
                count(status === Image.Loading);
                if (status === Image.Error)
                    Qt.callLater(root.tiles.mend, key);
            }
            Component.onCompleted: count(status === Image.Loading)
            Component.onDestruction: count(false)
        }
    }
}
