# Rock, paper, scissors between two processes over a Pipe, with fixed seeds.
from multiprocessing import Pipe, Process
import random

MOVES = ["rock", "paper", "scissors"]

def player(seed, pipe):
    rng = random.Random(seed)
    for n in range(5):
        pipe.send(rng.choice(MOVES))
    pipe.send(None)

def winner(a, b):
    if a == b:
        return "draw"
    return "first" if (MOVES.index(a) - MOVES.index(b)) % 3 == 1 else "second"

if __name__ == "__main__":
    ends = []
    for seed in (11, 22):
        here, there = Pipe()
        Process(target=player, args=(seed, there)).start()
        ends.append(here)
    while True:
        a, b = ends[0].recv(), ends[1].recv()
        if a is None:
            break
        print("%-8s %-8s %s" % (a, b, winner(a, b)))
