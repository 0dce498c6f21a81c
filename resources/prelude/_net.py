# Sockets of the run's network, simulated or real: what socket, select and all that waits for
# sockets are written over. Native are
#   Socket             one end; its calls wait as its timeout says, and only the task that calls waits
#   wait(readers, writers, seconds, bell)
#                      waits until one of the descriptors (two lists) is ready; those that are, as
#                      two lists; empty ones after `seconds` (below 0: never). An event loop waits
#                      here for its sockets and its next timer at once. 0 only looks. Another
#                      thread ends the wait by putting True into the bell (a list of one, or None),
#                      and waking this one.
#   error_text(number) the system's text for an errno
# A blocking call on a socket from a coroutine that is a task of its own suspends only that task.


def host_number(name):
    """'127.0.0.1' as a number; None when it is no such text."""
    parts = name.split('.')
    if len(parts) != 4:
        return None
    number = 0
    for part in parts:
        if not part.isdigit() or int(part) > 255:
            return None
        number = number * 256 + int(part)
    return number


def host_text(number):
    return '%d.%d.%d.%d' % (number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255)


def descriptor(thing):
    """The number of a socket, or of anything with a fileno()."""
    number = thing
    if not isinstance(thing, int):
        try:
            method = thing.fileno
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
        number = method()
        if not isinstance(number, int):
            raise TypeError('fileno() returned a non-integer')
    if number < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % number)
    return number


def wait_for_files(readers, writers, seconds, blocks):
    """As wait(), for standard input and output, too: they are always ready. What the user types is
    waited for by who reads it."""
    if not readers and not writers or min(readers + writers) > 2:
        return wait(readers, writers, seconds, None, blocks)
    sockets = [number for number in readers if number > 2]
    targets = [number for number in writers if number > 2]
    reads, writes = wait(sockets, targets, 0)
    return ([number for number in readers if number == 0 or number in reads],
            [number for number in writers if 0 < number <= 2 or number in writes])
