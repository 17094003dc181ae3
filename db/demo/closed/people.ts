import type { DemoPerson } from '../people.ts'

const peer = (nickname: string, ...communities: string[]): DemoPerson => ({
  nickname,
  role: 'peer',
  communities,
  extra: true,
})

/** Demo data: invented members of the closed communities. They write there and nowhere else. */
export const CLOSED_PEOPLE: DemoPerson[] = [
  peer('Kaneel', 'plusouders', 'na-de-reeks'),
  peer('Sterappel', 'plusouders'),
  peer('Rugzak', 'plusouders'),
  peer('Klaproos', 'niet-naar-school'),
  peer('Winterjas', 'niet-naar-school', 'autisme'),
  peer('Zebrapad', 'niet-naar-school'),
  peer('Breinaald', 'grootouders'),
  peer('Moestuin', 'grootouders'),
  peer('Stoepkrijt', 'mijn-ouder'),
  peer('Dropveter', 'mijn-ouder'),
  peer('Zaklamp', 'mijn-ouder'),
  peer('Kompas', 'na-de-reeks'),
  peer('Lavendel', 'na-de-reeks'),
  peer('Bosbes', 'mantelzorg'),
  peer('Hazelnoot', 'niet-naar-school'),
]
