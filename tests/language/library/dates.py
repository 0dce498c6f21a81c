# datetime
import datetime
from datetime import date, time, timedelta, timezone

d = datetime.datetime(2024, 2, 29, 13, 5, 9, 120)
print(d, repr(d), d + timedelta(days=1, hours=12))
# expect: 2024-02-29 13:05:09.000120 datetime.datetime(2024, 2, 29, 13, 5, 9, 120) 2024-03-02 01:05:09.000120
print(d.strftime("%Y/%m/%d %H:%M:%S.%f %a %B %j %p %I"), d.date(), d.isoformat(), d.weekday())
# expect: 2024/02/29 13:05:09.000120 Thu February 060 PM 01 2024-02-29 2024-02-29T13:05:09.000120 3
print(datetime.datetime.strptime("2024-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"))  # expect: 2024-01-02 03:04:05
print(date(2024, 3, 1) - date(2024, 2, 1), timedelta(seconds=3661.5), repr(timedelta(1, 2, 3)))
# expect: 29 days, 0:00:00 1:01:01.500000 datetime.timedelta(days=1, seconds=2, microseconds=3)
print(time(1, 2, 3), datetime.datetime(2020, 1, 1, tzinfo=timezone.utc))  # expect: 01:02:03 2020-01-01 00:00:00+00:00
print(datetime.datetime.fromisoformat("2020-01-01T10:00:00+02:00"), date.fromisoformat("2020-05-06").isoweekday())
# expect: 2020-01-01 10:00:00+02:00 3
print(timedelta(days=-1, hours=3), timedelta(hours=1) / timedelta(minutes=20), timedelta(seconds=90).total_seconds())
# expect: -1 day, 3:00:00 3.0 90.0
print(datetime.datetime(2024, 1, 1) < d, max(d, datetime.datetime(2023, 1, 1)), f"{d:%H:%M}")
# expect: True 2024-02-29 13:05:09.000120 13:05
print(date(2024, 1, 31).replace(month=3), date(2024, 12, 30).timetuple()[:3], repr(date(2024, 1, 1)))
# expect: 2024-03-31 (2024, 12, 30) datetime.date(2024, 1, 1)
print(datetime.datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=2))).astimezone(timezone.utc))
# expect: 2024-01-01 10:00:00+00:00
print(timedelta(days=3) // 2, timedelta(minutes=1) * 90, -timedelta(seconds=5), abs(timedelta(-1)))
# expect: 1 day, 12:00:00 1:30:00 -1 day, 23:59:55 1 day, 0:00:00
for make in (lambda: date(2024, 2, 30), lambda: datetime.datetime.strptime("x", "%Y"), lambda: time(25)):
    try:
        make()
    except ValueError as error:
        print(error)
# expect: day is out of range for month
# expect: time data 'x' does not match format '%Y'
# expect: hour must be in 0..23
