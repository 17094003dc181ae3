export interface Holiday {
  /** `YYYY-MM-DD`. */
  date: string
  /** In Dutch: it is written into the list of closed days as a coordinator would. */
  name: string
}

const DAY = 86_400_000

/** Easter Sunday of a Gregorian year, as days since 1970 (the "anonymous" algorithm: Nature, 20 April 1876). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return dayNumber(year, month, day)
}

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY
const written = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/**
 * The public holidays of a year, in order. Belgium: the ten of the royal decree of 18 April 1974. The Netherlands: those of
 * article 3 of the Algemene termijnenwet; the King's birthday is kept on 26 April when the 27th is a Sunday.
 */
export function decideHolidays(country: 'BE' | 'NL', year: number): Holiday[] {
  const on = (month: number, day: number, name: string) => ({ at: dayNumber(year, month, day), name })
  const after = (days: number, name: string) => ({ at: easter(year) + days, name })
  const kingsday = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27
  const days =
    country === 'BE'
      ? [
          on(1, 1, 'Nieuwjaar'),
          after(1, 'Paasmaandag'),
          on(5, 1, 'Dag van de Arbeid'),
          after(39, 'Hemelvaart'),
          after(50, 'Pinkstermaandag'),
          on(7, 21, 'Nationale feestdag'),
          on(8, 15, 'Maria-Hemelvaart'),
          on(11, 1, 'Allerheiligen'),
          on(11, 11, 'Wapenstilstand'),
          on(12, 25, 'Kerstmis'),
        ]
      : [
          on(1, 1, 'Nieuwjaarsdag'),
          after(1, 'Tweede paasdag'),
          on(4, kingsday, 'Koningsdag'),
          on(5, 5, 'Bevrijdingsdag'),
          after(39, 'Hemelvaartsdag'),
          after(50, 'Tweede pinksterdag'),
          on(12, 25, 'Eerste kerstdag'),
          on(12, 26, 'Tweede kerstdag'),
        ]
  return days.sort((a, b) => a.at - b.at).map(({ at, name }) => ({ date: written(at), name }))
}
