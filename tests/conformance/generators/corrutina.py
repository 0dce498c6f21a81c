# Corrutinas: el productor entrega, el consumidor responde.
def consumidor():
    respuesta = ''
    while True:
        n = yield respuesta
        if not n:
            return
        print('[CONSUMIDOR] consumo %s...' % n)
        respuesta = '200 OK'

def productor(c):
    c.send(None)
    n = 0
    while n < 3:
        n = n + 1
        print('[PRODUCTOR] produzco %s...' % n)
        r = c.send(n)
        print('[PRODUCTOR] el consumidor dice: %s' % r)
    c.close()

productor(consumidor())
