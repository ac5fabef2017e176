pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import ExhibitApp.Backend
import ExhibitApp.Controls
import ExhibitApp.Theme

// Asks whether someone is still there; any touch says yes.
FocusScope {
    id: root

    required property KioskViewModel viewModel
    readonly property bool low: height > width

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Words.text("kiosk_still_here")
    Keys.onPressed: event => {
        event.accepted = true;
        viewModel.touch();
    }

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.wall, Theme.highContrast ? 1 : 0.98)
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.viewModel.touch()
        Accessible.ignored: true
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.low ? parent.height * 0.96 - height : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.type(900))
        spacing: Theme.px(28)

        Item {
            id: countdown

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(Theme.type(150), Theme.target * 2)
            height: width

            Shape {
                anchors.fill: parent
                layer.enabled: true
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    strokeColor: Theme.line
                    strokeWidth: Theme.px(8)
                    fillColor: "transparent"

                    PathAngleArc {
                        centerX: countdown.width / 2
                        centerY: countdown.height / 2
                        radiusX: countdown.width / 2 - Theme.px(6)
                        radiusY: radiusX
                        startAngle: 0
                        sweepAngle: 360
                    }
                }

                ShapePath {
                    strokeColor: Theme.highlight
                    strokeWidth: Theme.px(8)
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap

                    PathAngleArc {
                        centerX: countdown.width / 2
                        centerY: countdown.height / 2
                        radiusX: countdown.width / 2 - Theme.px(6)
                        radiusY: radiusX
                        startAngle: -90
                        sweepAngle: 360 * root.viewModel.share
                    }
                }
            }

            Text {
                anchors.centerIn: parent
                text: root.viewModel.seconds
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.displayFamily
                font.pixelSize: Theme.letter(Math.min(Theme.type(64), countdown.width * 0.44))
            }
        }

        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: Words.text("kiosk_still_here")
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.displayFamily
            font.pixelSize: Theme.letter(Math.min(Theme.type(60), root.width * 0.08))
            Accessible.role: Accessible.Heading
        }

        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: Words.text("kiosk_still_here_text")
            textFormat: Text.PlainText
            color: Theme.quiet
            font.family: Theme.readingFamily
            font.pixelSize: Theme.reading
        }

        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, stay.implicitWidth + again.implicitWidth + spacing)
            spacing: Theme.px(20)

            PillButton {
                id: stay

                text: Words.text("kiosk_stay")
                filled: true
                focus: true
                onClicked: root.viewModel.touch()
            }

            PillButton {
                id: again

                text: Words.text("kiosk_begin_again")
                onClicked: root.viewModel.beginAgain()
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
                        event.accepted = true;
                        root.viewModel.beginAgain();
                    }
                }
            }
        }
    }
}
