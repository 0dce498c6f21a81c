import multiprocessing as mp
if __name__ == "__main__":
    mp.set_start_method("spawn")
    try: mp.set_start_method("fork")
    except RuntimeError as e: print(e)
    print(mp.get_start_method())
    try: mp.Array("i", -1)
    except ValueError as e: print(e)
    mp.set_start_method("fork", force=True); print(mp.get_start_method())
    try: mp.get_context("nope")
    except ValueError as e: print(e)
    print(mp.get_context("spawn"), mp.get_all_start_methods()) if 0 else None
