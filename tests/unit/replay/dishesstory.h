// The run of the design's main picture up to 6.40 s: one washes, two dry, two places in the rack.
#pragma once

#include "tests/support/tracebuilder.h"

namespace interleave {

inline TraceBuilder dishesStory()
{
    TraceBuilder b;
    b.spawn("main").running("main").queue("dishes", 2);
    b.line(18)
        .spawn("dryer-1", { .daemon = true })
        .spawn("dryer-2", { .daemon = true })
        .line(21)
        .spawn("washer");
    b.line(13)
        .running("dryer-1", 1)
        .waitGet("dryer-1", "dishes")
        .running("dryer-2", 1)
        .waitGet("dryer-2", "dishes");
    b.line(8).running("washer", 1).sleep("washer", 1).line(22).join("main", "washer");
    const auto washed = [&](const std::string &dish) {
        b.after(1)
            .line(8)
            .wake("", "washer")
            .ready("washer", ReadyCause::TimedOut)
            .running("washer");
        b.line(9).put("washer", "dishes", dish);
    };
    const auto dry = [&](const std::string &dryer) {
        b.wake("washer", dryer, "dishes").ready(dryer).line(8).sleep("washer", 1);
        b.line(13).running(dryer).get(dryer, "dishes").line(14).sleep(dryer, 6);
    };
    washed("'Salad'");
    dry("dryer-1");
    washed("'Bread'");
    dry("dryer-2");
    washed("'Cheese'");
    b.line(8).sleep("washer", 1);
    washed("'Dessert'");
    b.line(8).sleep("washer", 1);
    b.after(1)
        .ready("washer", ReadyCause::TimedOut)
        .running("washer")
        .line(9)
        .waitPut("washer", "dishes", "'Fruit'");
    b.at(6.4);
    return b;
}

} // namespace interleave
