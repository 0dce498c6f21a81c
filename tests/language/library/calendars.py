import calendar
print(calendar.month(2024, 2)); print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.day_name[0], list(calendar.month_name)[:3], calendar.day_abbr[6], calendar.monthcalendar(2024, 2), calendar.weekday(2024, 1, 1), calendar.leapdays(2000, 2024), calendar.timegm((1970, 1, 2, 0, 0, 0)), calendar.TextCalendar(6).formatmonth(2024, 1), calendar.MONDAY, list(calendar.Calendar().itermonthdays(2024, 2))[:5]); calendar.prmonth(2023, 5); print(calendar.calendar(2024)[:400])

# What CPython 3.11 prints:
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:
# expect: True (3, 29) Monday ['', 'January', 'February'] Sun [[0, 0, 0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18], [19, 20, 21, 22, 23, 24, 25], [26, 27, 28, 29, 0, 0, 0]] 0 6 86400     January 2024
# expect: Su Mo Tu We Th Fr Sa
# expect:     1  2  3  4  5  6
# expect:  7  8  9 10 11 12 13
# expect: 14 15 16 17 18 19 20
# expect: 21 22 23 24 25 26 27
# expect: 28 29 30 31
# expect:  0 [0, 0, 0, 1, 2]
# expect:       May 2023
# expect: Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7
# expect:  8  9 10 11 12 13 14
# expect: 15 16 17 18 19 20 21
# expect: 22 23 24 25 26 27 28
# expect: 29 30 31
# expect:                                   2024
# expect:
# expect:       January                   February                   March
# expect: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7                1  2  3  4                   1  2  3
# expect:  8  9 10 11 12 13 14       5  6  7  8  9 10 11       4  5  6  7  8  9 10
# expect: 15 16 17 18 19 20 21      12 13 14 15 16 17 18      11 12 13 14 15 16 17
# expect: 22 
