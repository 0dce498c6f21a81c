# Productor y consumidores con greenlets.
import gevent
from gevent.queue import Queue

tareas = Queue()

def obrero(nombre):
    while not tareas.empty():
        tarea = tareas.get()
        print('El obrero %s hace la tarea %s' % (nombre, tarea))
        gevent.sleep(0)
    print('¡%s se va a casa!' % nombre)

def jefe():
    for i in range(1, 10):
        tareas.put_nowait(i)

gevent.spawn(jefe).join()
gevent.joinall([
    gevent.spawn(obrero, 'Pepe'),
    gevent.spawn(obrero, 'Paco'),
    gevent.spawn(obrero, 'Rosa'),
])
