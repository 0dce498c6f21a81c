import asyncio, signal, os
async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    hits = []
    def on(sig): hits.append(sig.name); stop.set()
    for s in (signal.SIGUSR1, signal.SIGTERM): loop.add_signal_handler(s, on, s)
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1)
    n = 0
    while not stop.is_set():
        n += 1
        try: await asyncio.wait_for(stop.wait(), 0.02)
        except TimeoutError: pass
    print(hits, n >= 2); stop.clear()
    loop.call_soon(signal.raise_signal, signal.SIGTERM); await stop.wait(); print(hits)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    try: loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as e: print(e)
    try: loop.add_signal_handler(signal.SIGHUP, main)
    except TypeError as e: print(e)
    loop.add_signal_handler(signal.SIGINT, lambda: print("no KeyboardInterrupt"))
    os.kill(os.getpid(), signal.SIGINT); await asyncio.sleep(0.05)
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, signal.Signals(2), signal.Signals.SIGHUP.value)
asyncio.run(main())
