# Who starts a process has chosen how processes start.
import multiprocessing


def nothing():
    print("runs", multiprocessing.get_start_method(allow_none=True))


if __name__ == "__main__":
    print(multiprocessing.get_start_method(allow_none=True))
    process = multiprocessing.Process(target=nothing)
    process.start()
    process.join()
    print(multiprocessing.get_start_method(allow_none=True))
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError as error:
        print(error)
