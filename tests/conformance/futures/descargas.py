# Imitación de descargas: la más rápida primero.
from concurrent.futures import ThreadPoolExecutor, as_completed
import time

paginas = {"portada": 0.15, "noticias": 0.05, "contacto": 0.1, "error404": 0.2}

def descargar(nombre, demora):
    time.sleep(demora)
    if nombre.startswith("error"):
        raise IOError("no existe: " + nombre)
    return "<html>%s</html>" % nombre

with ThreadPoolExecutor(max_workers=4) as ejecutor:
    futuros = {ejecutor.submit(descargar, n, d): n for n, d in paginas.items()}
    for futuro in as_completed(futuros):
        nombre = futuros[futuro]
        try:
            html = futuro.result()
        except OSError as e:
            print("%-9s falló: %s" % (nombre, e))
        else:
            print("%-9s %d bytes" % (nombre, len(html)))
