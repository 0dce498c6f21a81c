# Padre e hijo hablan por una tubería, como con archivos.
import os

lectura, escritura = os.pipe()
hijo = os.fork()
if hijo == 0:
    os.close(lectura)
    with os.fdopen(escritura, "w") as salida:
        for n in range(3):
            salida.write("mensaje %d del hijo\n" % n)
    os._exit(0)
os.close(escritura)
with os.fdopen(lectura) as entrada:
    for linea in entrada:
        print("Padre lee:", linea.strip())
os.waitpid(hijo, 0)
try:
    os.write(escritura, b"x")
except OSError as e:
    print(e.errno, e.strerror)
