import { expect, it } from 'vitest'
import { tongueOf } from '#app/i18n/tongue-of.ts'

it.each([
  ['nl', 'Mijn zoon wil niet slapen, wat doen jullie?'],
  ['nl', '<p>Wij hebben <strong>één regel</strong> overgehouden, aan tafel.</p>'],
  ['nl', 'Lastig of niet?'],
  // Nothing says what it is: it stands in a Dutch place.
  ['nl', 'Slaap'],
  ['nl', ''],
  ['en', 'My son does not want to sleep, what do you do?'],
  ['en', '<p>We have the same at home, and it helps to talk.</p>'],
  // A word of the other language, or the name of a tag, changes nothing.
  [
    'nl',
    'Ik vond “The Body Keeps the Score” een goed boek en het hielp mij met mijn slaap, en ook met de rest van het jaar.',
  ],
  ['en', '<blockquote><p lang="de">You are not alone with het.</p></blockquote>'],
])('is written in %s: %s', (tongue, text) => {
  expect(tongueOf(text)).toBe(tongue)
})
