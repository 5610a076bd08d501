date-day = { $weekday } { $day } de { $month }
date-day-year = { $weekday } { $day } de { $month } de { $year }
date-full = { $day } de { $month } de { $year }
date-brief = { $day } de { $month }
date-short = { $weekday_short } { $day } { $month_short }
date-month-year = { $month } de { $year }
date-am = a. m.
date-pm = p. m.
date-today = hoy
date-yesterday = ayer
date-tomorrow = mañana
date-days-ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
date-in-days = { $count ->
    [one] en { $count } día
   *[other] en { $count } días
}
date-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
date-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
date-weekday-1 = lunes
date-weekday-2 = martes
date-weekday-3 = miércoles
date-weekday-4 = jueves
date-weekday-5 = viernes
date-weekday-6 = sábado
date-weekday-7 = domingo
date-weekday-short-1 = lun
date-weekday-short-2 = mar
date-weekday-short-3 = mié
date-weekday-short-4 = jue
date-weekday-short-5 = vie
date-weekday-short-6 = sáb
date-weekday-short-7 = dom
date-month-1 = enero
date-month-2 = febrero
date-month-3 = marzo
date-month-4 = abril
date-month-5 = mayo
date-month-6 = junio
date-month-7 = julio
date-month-8 = agosto
date-month-9 = septiembre
date-month-10 = octubre
date-month-11 = noviembre
date-month-12 = diciembre
date-month-short-1 = ene
date-month-short-2 = feb
date-month-short-3 = mar
date-month-short-4 = abr
date-month-short-5 = may
date-month-short-6 = jun
date-month-short-7 = jul
date-month-short-8 = ago
date-month-short-9 = sept
date-month-short-10 = oct
date-month-short-11 = nov
date-month-short-12 = dic
