# Grupo de procesos: cada uno cuenta vocales.
from multiprocessing import Pool

def contar_vocales(palabra):
    return palabra, sum(letra in "aeiouáéíóúü" for letra in palabra.lower())

if __name__ == '__main__':
    palabras = ["murciélago", "camión", "Pingüino", "sol"]
    with Pool(4) as grupo:
        for palabra, vocales in grupo.imap(contar_vocales, palabras):
            print("{:>12}: {}".format(palabra, vocales))
