# dataclasses, enum, typing in a concurrent inventory.
from __future__ import annotations
import threading
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Dict, List, Optional

class Status(Enum):
    OPEN = auto()
    DONE = "done"

@dataclass(order=True)
class Order:
    priority: int
    item: str = field(compare=False)
    status: Status = field(default=Status.OPEN, compare=False)

class Store:
    def __init__(self, stock: Dict[str, int]) -> None:
        self.stock = dict(stock)
        self.lock: threading.Lock = threading.Lock()
    def take(self, order: Order) -> Optional[int]:
        with self.lock:
            left = self.stock.get(order.item, 0) - 1
            if left < 0:
                return None
            self.stock[order.item] = left
            order.status = Status.DONE
            return left

store = Store({"pen": 2})
orders: List[Order] = [Order(n, "pen") for n in (3, 1, 2)]
for o in sorted(orders):
    t = threading.Thread(target=store.take, args=(o,))
    t.start()
    t.join()
for o in orders:
    print(o, o.status is Status.DONE, o.status.name)
print(Status("done"), Status.OPEN.value, list(Status), min(orders).item)
