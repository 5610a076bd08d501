date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
date-full = { $day } { $month } { $year }
date-brief = { $day } { $month }
date-short = { $weekday_short } { $day } { $month_short }
date-month-year = { $month } { $year }
date-am = am
date-pm = pm
date-today = today
date-yesterday = yesterday
date-tomorrow = tomorrow
date-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
date-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
date-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
date-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday
date-weekday-short-1 = Mon
date-weekday-short-2 = Tue
date-weekday-short-3 = Wed
date-weekday-short-4 = Thu
date-weekday-short-5 = Fri
date-weekday-short-6 = Sat
date-weekday-short-7 = Sun
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-month-short-1 = Jan
date-month-short-2 = Feb
date-month-short-3 = Mar
date-month-short-4 = Apr
date-month-short-5 = May
date-month-short-6 = Jun
date-month-short-7 = Jul
date-month-short-8 = Aug
date-month-short-9 = Sept
date-month-short-10 = Oct
date-month-short-11 = Nov
date-month-short-12 = Dec
