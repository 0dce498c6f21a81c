# Ends of a pipe have numbers, and select can wait for them.
import multiprocessing
import select
import selectors


def child(connection):
    for word in ("one", "two"):
        connection.send(word)
    connection.close()


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    print(here.fileno() != there.fileno(), select.select([here], [], [], 0.05))
    process = multiprocessing.Process(target=child, args=(there,))
    process.start()
    there.close()
    with selectors.DefaultSelector() as selector:
        selector.register(here, selectors.EVENT_READ, "the child")
        while True:
            for key, mask in selector.select():
                print(key.data, key.fileobj is here, mask)
            try:
                print(here.recv())
            except EOFError:
                break
    process.join()
    here.close()
    try:
        here.fileno()
    except OSError as error:
        print(error)
