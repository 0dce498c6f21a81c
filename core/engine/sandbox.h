// What the kernel keeps a run's processes from, whatever the machine in them does.
#pragma once

namespace interleave {

// From here on no file or folder can be opened, made or run by this process or what it starts; what
// is open stays so. Says nothing where the kernel has no Landlock: the machine reaches no file
// anyway.
void leaveFileSystem();

} // namespace interleave
