import _thread, time
for n in (0, 65):
    try:
        _thread.interrupt_main(n)
    except ValueError as e:
        print(e)
_thread.interrupt_main(15)
print('no handler, nothing happens')
try:
    _thread.interrupt_main(2)
    time.sleep(1)
except KeyboardInterrupt:
    print('interrupted')
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
print('ignored')
signal.signal(signal.SIGINT, signal.SIG_DFL)
_thread.interrupt_main()
_thread.interrupt_main(signal.SIGTERM)
print('default')
signal.signal(signal.SIGTERM, lambda number, frame: print('handler', number))
_thread.interrupt_main(signal.SIGTERM)
time.sleep(0.01)
print('done')
