// Standard input, asked for on a thread of its own, so that who waits for a line can be stopped.
//
// Threads: everything but the source runs on the owner's thread. The source is called on the pump's
// thread, one call at a time; a call under way when the pump is destroyed is left behind, so a
// source must own what it uses.
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace interleave {

class InputPump {
public:
    explicit InputPump(InputSource source); // none: the input is at its end
    ~InputPump();
    InputPump(const InputPump &) = delete;
    InputPump &operator=(const InputPump &) = delete;

    // Asks for a line if none is on its way.
    void request();
    // The line that has come: inner nullopt is the end of the input. Outer nullopt: nothing has
    // come yet.
    std::optional<std::optional<std::string>> take();
    // Waits for the line; false when `stopped` became true meanwhile (asked every few ms).
    bool wait(const std::function<bool()> &stopped);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace interleave
