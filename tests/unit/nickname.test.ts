import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNickname, NICKNAME_MAX, nicknameKey, passesFor, tidyNickname } from '#worker/accounts/nickname.ts'

test.each([
  ['Zeester', null],
  ['Zee Ster', null],
  ['  Zee   ster  ', null],
  ["O'Neill", null],
  ['O’Neill', null],
  ['Anne-Marie 2', null],
  ['Jan1984', null],
  ['Łukasz', null],
  ['Şebnem', null],
  ['محمد', null],
  ['Ñandú', null],
  ['Moderato', null],
  ['Teamspeler', null],
  ['Kringel', null],
  ['x'.repeat(24), null],
  ['', 'nickname_short'],
  ['ab', 'nickname_short'],
  ['  ab  ', 'nickname_short'],
  ['x'.repeat(25), 'nickname_long'],
  ['jan@huis.be', 'nickname_contact'],
  ['@jan', 'nickname_contact'],
  ['www.jan', 'nickname_contact'],
  ['kijk op jan.be', 'nickname_contact'],
  ['Jan.COM', 'nickname_contact'],
  ['Jan19845', 'nickname_digits'],
  ['bel 0470 12 34 56', 'nickname_digits'],
  ['bel ０４７０１２３４５６', 'nickname_digits'],
  ['bel ٠٤٧٠١٢٣٤٥٦', 'nickname_digits'],
  ['1234', 'nickname_characters'],
  ['...', 'nickname_characters'],
  ['Jan<b>', 'nickname_characters'],
  ['Jan/Piet', 'nickname_characters'],
  ['Jan😀', 'nickname_characters'],
  ['Jan\u200bPiet', 'nickname_characters'],
  ['Jan\u202ePiet', 'nickname_characters'],
  ['Moderator', 'nickname_reserved'],
  ['MODERATOR 2', 'nickname_reserved'],
  ['mo.de-ra_tor', 'nickname_reserved'],
  ['Módérator', 'nickname_reserved'],
  ['ｍｏｄｅｒａｔｏｒ', 'nickname_reserved'],
  ['Begeleider', 'nickname_reserved'],
  ['anoniem12', 'nickname_reserved'],
  ['coördinator', 'nickname_reserved'],
  ['Kring', 'nickname_reserved'],
  ['Team', 'nickname_reserved'],
])('%j: %s', (nickname, problem) => {
  expect(checkNickname(nickname)).toBe(problem)
})

test.each([
  ['Zee Ster', 'zeester'],
  ['ZÉÉ-STER', 'zeester'],
  ["z.e_e’s't e r", 'zeester'],
  ['ﬁets', 'fiets'],
  ['Ｚeester', 'zeester'],
  ['Straße', 'straße'],
])('%j is compared as %j', (nickname, key) => {
  expect(nicknameKey(nickname)).toBe(key)
})

// On a failure fast-check prints the seed with which it comes back: fc.assert(…, { seed }).
const anything = fc.string({ unit: 'binary', maxLength: 40 })

test('tidying twice is tidying once, and leaves no space to hide in', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const tidy = tidyNickname(raw)
      expect(tidyNickname(tidy)).toBe(tidy)
      expect(tidy).not.toMatch(/^\s|\s$|\s\s/)
    }),
  )
})

test('a key is its own key, whichever way the name was written', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const key = nicknameKey(raw)
      expect(nicknameKey(key)).toBe(key)
      expect(nicknameKey(tidyNickname(raw))).toBe(key)
      expect(nicknameKey(`  ${raw} `)).toBe(key)
      expect(nicknameKey(raw.normalize('NFD'))).toBe(key)
    }),
  )
})

test('what is allowed is short, has a letter, and stays allowed once tidied', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aé Z.-_’9\u0301 ñ\u00a0'), maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(anything, letters), (raw) => {
      if (checkNickname(raw)) return
      const tidy = tidyNickname(raw)
      expect(checkNickname(tidy)).toBeNull()
      expect([...tidy].length).toBeLessThanOrEqual(NICKNAME_MAX)
      expect(tidy).toMatch(/\p{L}/u)
      expect(tidy).not.toMatch(/[<>&"@/\\\p{C}]/u)
      expect(nicknameKey(tidy)).not.toBe('')
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['Noor', true],
  ['noor bis', true],
  ['De-Nóór', true],
  ['Noordzee', false],
  ['Eleonoor', false],
])('%s passes for Noor: %s', (nickname, expected) => {
  expect(passesFor(nickname, 'Noor')).toBe(expected)
})
