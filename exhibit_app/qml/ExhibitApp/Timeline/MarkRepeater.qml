pragma ComponentBehavior: Bound

import QtQuick
import ExhibitApp.Backend

// The marks, on delegates that are kept in the order in which they were first needed.
Repeater {
    id: root

    required property TimelineModels models

    // Assistive technology goes from child to child: these become children in the order of time.
    readonly property Connections reading: Connections {
        target: root.models

        function onRead(): void {
            const marks = root.all().map(item => item as TimelineMark);
            for (const mark of marks.sort((one, other) => one.at - other.at)) {
                mark.parent = root;
                mark.parent = root.parent;
            }
        }
    }

    model: models.marks

    function all(): list<Item> {
        return Array.from({
            "length": count
        }, (_, number) => itemAt(number));
    }
}
