import type { DemoThread } from '../content.ts'
import { GROOTOUDERS } from './grootouders.ts'
import { MORE_CLOSED } from './more.ts'
import { PLUSOUDERS } from './plusouders.ts'
import { NIET_NAAR_SCHOOL } from './school.ts'
import { told } from './write.ts'
import { YOUNG } from './young.ts'

/** Demo data: what is said in the closed communities, beside the threads of `../content.ts`. */
export const CLOSED_THREADS: DemoThread[] = [
  ...PLUSOUDERS,
  ...NIET_NAAR_SCHOOL,
  ...GROOTOUDERS,
  ...YOUNG,
  ...MORE_CLOSED,
  // A few of this week, so that the communities are not asleep.
  told(
    'plusouders',
    'Wisseldag op vrijdag of op zondag?',
    4,
    [
      'Rugzak',
      'Wij willen de wisseldag verleggen. Vrijdag na school lijkt rustiger dan zondagavond. Wie heeft ervaring met allebei?',
    ],
    ['Sterappel', 'Vrijdag, en nooit meer terug. Ze komen thuis van school en het is gewoon een weekend dat begint.'],
    ['Zeester', 'Wij doen ook vrijdag. De zondag is nu van ons allemaal.'],
  ),
  told(
    'grootouders',
    'Kerst: wie wanneer waar?',
    3,
    ['Breinaald', 'Vier gezinnen, twee gescheiden, één tafel. Ik ben nu al aan het puzzelen.'],
    ['Moestuin', 'Wij vieren op een zondag in januari. Iedereen kan, de kalkoen is goedkoper.'],
  ),
  told(
    'mijn-ouder',
    'Rapport komt eraan',
    5,
    ['Vlieger', 'Ik ben bang voor mijn rapport. Niet voor mij, maar omdat zij er dan weer om piekert.'],
    ['Stoepkrijt', 'Ik toon het eerst aan mijn nonkel. Die zegt altijd eerst wat goed is. Dan is het al half weg.'],
    ['Libel', 'Goede volgorde. Je mag ook vragen of de school het eens rustig met jou bespreekt.'],
  ),
]
