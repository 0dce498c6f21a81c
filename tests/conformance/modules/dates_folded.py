# The hour that comes twice.
from datetime import datetime, time, timedelta, timezone

first = datetime(2024, 10, 27, 2, 30)
again = datetime(2024, 10, 27, 2, 30, fold=1)
print(repr(again), again, again.fold, again.isoformat())
print(first == again, hash(first) == hash(again), again.replace(fold=0).fold, again.replace(hour=3).fold)
print(repr(again.time()), repr(again.timetz()), repr(time(1, 2, fold=1, tzinfo=timezone.utc)))
print(repr(datetime(2024, 1, 1, tzinfo=timezone.utc, fold=1)), datetime.combine(again.date(), again.time()).fold)
print((again + timedelta(hours=1)).fold, repr(again.time().replace(fold=0)))
