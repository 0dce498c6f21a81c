// What stands under every help: examples and exit statuses.
#pragma once

namespace interleave {

inline constexpr const char *kHelpEnd = R"(
Examples:
  interleave                                       open the window
  interleave dishes.py                             open your program in it
  interleave copy.py one.txt -- --fast             with arguments for the program
  interleave run dishes                            run a scenario on the simulated clock
  interleave run dishes.py --schedule processes --clock real
  echo 'print("hello")' | interleave run -
  interleave run dishes --set dryers=3 --seed 8 --trace dishes.interleave
  interleave run copy.py one.txt -- --fast         what follows -- is the program's, too
  interleave run dishes.interleave --seed 9        run it again, with another seed
  interleave shot dishes --at 6.4 -o dishes.png    a picture of one moment, without a display
  interleave shot dishes.interleave --event 23 --pane stage --theme dark --lang es -o stage.png
  interleave list                                  the scenarios
  interleave list --modules                        what programs can import

Exit statuses of Interleave itself; all others are the program's, as CPython would give them:
  64  a wrong call: a word that is not known, a value out of range
  65  the program does not compile
  66  there is no such file or scenario, or it cannot be read
  69  there is no display for the window, or nothing that a picture can be drawn with
  70  a deadlock: no worker can ever go on
  71  the system refused what Interleave needs itself
  73  a file, or standard output, that cannot be written
  75  stopped at a limit: of time (--timeout), steps, output, or what its processes hold together
      (one that asks for too much memory gets a MemoryError; not caught, that is status 1)
A program that a signal ends (Ctrl+C twice, too) ends `interleave run` by the same signal.
)";

} // namespace interleave
