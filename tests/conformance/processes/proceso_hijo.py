# Un proceso hijo que calcula y un padre que espera.
# oracle: schedules processes
from multiprocessing import Process, Queue
import time

def factorial(n, cola):
    resultado = 1
    for i in range(2, n + 1):
        resultado *= i
    cola.put((n, resultado))

if __name__ == '__main__':
    cola = Queue()
    procesos = []
    for n in (5, 10, 20, 30):
        p = Process(target=factorial, args=(n, cola))
        procesos.append(p)
        p.start()
    resultados = dict(cola.get() for _ in procesos)
    for p in procesos:
        p.join()
    for n in sorted(resultados):
        print("%d! = %d" % (n, resultados[n]))
    print("Todos terminados:", all(p.exitcode == 0 for p in procesos))
