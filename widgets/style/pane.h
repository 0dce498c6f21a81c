// What every pane has besides its pixels: its picture as a Scene, and that Scene told as text.
// Pictures, --scene and screen readers ask panes through this and need not know which pane it is.
//
// Threads: GUI thread. A pane is also a QWidget.
#pragma once

#include "widgets/style/scene.h"

namespace interleave {

class Pane {
public:
    virtual ~Pane() = default;

    // What is shown now, in the pane's own coordinates.
    virtual Scene scene() const = 0;
};

// The text twin: one line a node, in reading order, in the reader's language. "washer: waits: queue
// full".
QString textTwin(const Scene &scene);

// The property of what lies on a pane for the mouse only: no part of its picture.
inline constexpr char kNotInPictures[] = "notInPictures";

// Whether a pane got the focus in a way that its frame is drawn: whoever clicked knows where.
bool cameByKey(Qt::FocusReason reason);

// Screen readers get a pane's text twin as its description, made only when they ask. Called once,
// by applyTheme()'s caller.
void installTextTwins();

} // namespace interleave
