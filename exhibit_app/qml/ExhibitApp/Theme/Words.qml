pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The interface's words in the visitor's language. Main binds the table.
QtObject {
    id: root

    property var table: ({})

    function text(key: string): string {
        return table[key] ?? key;
    }

    // Fills {0}, {1}… in the words of `key`.
    function filled(key: string, first: string, second: string): string {
        return text(key).replace("{0}", first).replace("{1}", second ?? "");
    }
}
