# Dates as ISO 8601 writes them: with and without dashes, by weeks, with moments and zones.
import datetime

TEXTS = ("2024-W05-3", "2024W053", "2024-W05", "20240229", "2024-02-30", "2024-1-01", "2024-13-01", "2024-W54-1",
         "2024-02-29T10", "2024-02-29 10:11:12.123456+01:30", "20240229T101112.5", "2024-02-29T1011Z",
         "2024-W05-3T10:00", "2024-02-29T10:1", "2024-02-29T", "2024-02-29T10:00:00,25")
for text in TEXTS:
    for kind in (datetime.date, datetime.datetime):
        try:
            print(text, kind.fromisoformat(text))
        except ValueError as error:
            print(type(error).__name__, error)
print(datetime.date.fromisocalendar(2020, 53, 7), datetime.time.fromisoformat("101112"))
for parts in ((2024, 54, 1), (2024, 53, 1), (2024, 1, 8)):
    try:
        datetime.date.fromisocalendar(*parts)
    except ValueError as error:
        print(error)
for text in ("T10:00", "10:00:00.", "10:00:00,", "10:00.", "10:00Z+05", "10:00Z", "10:00+05", "10:00+05:30:01", "TT10", "10:00-05:30:01.25",
             "100000.5Z", "T", "10:00ZZ", "10:00+", "10:00+5", "10:00+Z"):
    for kind, shown in ((datetime.time, text), (datetime.datetime, "2024-02-29T" + text)):
        try:
            print(shown, kind.fromisoformat(shown))
        except ValueError as error:
            print(error)
