import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNickname, NICKNAME_MAX, nicknameKey, passesFor, tidyNickname } from '#worker/accounts/nickname.ts'
import { nameAsked } from '#worker/accounts/nickname-asked.ts'
import { houseNames, passesForOfficial } from '#worker/accounts/official-names.ts'
import { inWords, skeletons, wordSkeletons } from '#worker/accounts/skeleton.ts'
import { suggestNicknames } from '#worker/accounts/suggest-nickname.ts'

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
  ['Modderkruiper', null],
  ['Teamspeler 7', null],
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
  ['m0derator', 'nickname_reserved'],
  ['rnoderator', 'nickname_reserved'],
  ['begeIeider', 'nickname_reserved'],
  ['4n0n1em', 'nickname_reserved'],
  ['T3am Linde', 'nickname_reserved'],
  ['Moderatie', 'nickname_reserved'],
  ['Begeleiding De Linde', 'nickname_reserved'],
  ['Hulpverlener An', 'nickname_reserved'],
  ['Verwijderde deelnemer', 'nickname_reserved'],
  ['anoniem12', 'nickname_reserved'],
  ['coördinator', 'nickname_reserved'],
  ['Kring', 'nickname_reserved'],
  ['Politie', 'nickname_reserved'],
  ['POLITIE 2', 'nickname_reserved'],
  ['P0litie', 'nickname_reserved'],
  ['Poli-Tie', 'nickname_reserved'],
  ['De politie helpt', 'nickname_reserved'],
  ['Wijkagent Jan', 'nickname_reserved'],
  ['Police', 'nickname_reserved'],
  ['Emergency', 'nickname_reserved'],
  ['Bel 112', 'nickname_reserved'],
  ['112 helpt', 'nickname_reserved'],
  ['Zeg 911', 'nickname_reserved'],
  ['Ambulancier', 'nickname_reserved'],
  ['Meldkamer', 'nickname_reserved'],
  ['Crisisteam Zuid', 'nickname_reserved'],
  ['Removed Participant', 'nickname_reserved'],
  ['NoorPedagoog', 'nickname_reserved'],
  ['De ped4goog', 'nickname_reserved'],
  ['Psychologe An', 'nickname_reserved'],
  ['Maatschappelijk werker', 'nickname_reserved'],
  ['ervaren ouder', 'nickname_reserved'],
  ['Therapeut Jan', 'nickname_reserved'],
  ['Dokter An', 'nickname_reserved'],
  ['hulp nu', 'nickname_reserved'],
  ['Verwijderde', 'nickname_reserved'],
  ['Kringleider', 'nickname_reserved'],
  ['begeleyder', 'nickname_reserved'],
  ['tiktok_jantje', 'nickname_contact'],
  ['jantje.instagram', 'nickname_contact'],
  ['jan hotmail com', 'nickname_contact'],
  ['insta jan', 'nickname_contact'],
  ['Artsenij', null],
  ['Startster', null],
  ['Coachella', null],
  ['Politiek', null],
  ['Politica', null],
  ['Policarpus', null],
  ['Jan112', null],
  ['Crisisje', null],
  ['Spoedig', null],
  ['Team', 'nickname_reserved'],
  ['Sociaal assistente', 'nickname_reserved'],
  ['Sociale assistent An', 'nickname_reserved'],
  ['Opvoedconsulent', 'nickname_reserved'],
  ['Jeugdconsulente', 'nickname_reserved'],
  ['CLB', 'nickname_reserved'],
  ['An van het C.L.B.', 'nickname_reserved'],
  ['CAW Leuven', 'nickname_reserved'],
  ['JAC', 'nickname_reserved'],
  ['ervaringswerker', 'nickname_reserved'],
  ['Beheerster', 'nickname_reserved'],
  ['Jacaranda', null],
  ['Jacob de hond', null],
  ['Cawa', null],
  ['Sociaal beest', null],
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

const alike = (a: string, b: string) => skeletons(a).some((one) => skeletons(b).includes(one))

describe('names that look alike', () => {
  test.each([
    ['Zeester', 'zee ster'],
    ['Zeester', 'Zee5ter'],
    ['Zeester', 'Z33ster'],
    ['Noor', 'N00r'],
    ['Noor', 'Nооr'],
    ['NOOR', 'ΝΟΟR'],
    ['Ian', 'lan'],
    ['Ian', 'ian'],
    ['Lies', '1ies'],
    ['Arno', 'Amo'],
    ['Wolkje', 'VVolkje'],
    ['Paco', 'Расо'],
    ['HANA', 'НАΝА'],
    ['Vera', 'νera'],
    ['Łukasz', 'Lukasz'],
    ['Straße', 'Strasse'],
    ['Kiezel', 'Kíézèl'],
    ['Kiezel', 'Ｋｉｅｚｅｌ'],
  ])('%s and %s', (a, b) => {
    expect(alike(a, b)).toBe(true)
    expect(alike(b, a)).toBe(true)
  })

  test.each([
    ['Zeester', 'Zeesterren'],
    ['Jan5', 'Jans'],
    ['Jan 3', 'Jane'],
    ['Noor', 'Noer'],
    ['Mila', 'Milla'],
    ['Clara', 'Dara'],
    ['Person 1', 'Person 2'],
    ['محمد', 'أحمد'],
  ])('but not %s and %s', (a, b) => {
    expect(alike(a, b)).toBe(false)
  })

  test('what makes no other name makes no other skeleton', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        expect(skeletons(nicknameKey(raw))).toEqual(skeletons(raw))
      }),
    )
  })

  test.each([
    ['Noor bis', 'Noor', true],
    ['Echte N00r', 'Noor', true],
    ['Anne Marie 2', 'Anne-Marie', true],
    ['De.Anne.Marie.van.hier', 'Anne-Marie', true],
    ['NoorPedagoog', 'Noor', true],
    ['deNoor', 'Noor', true],
    ['Noor2', 'Noor', true],
    ['Tarik85', 'Tarik', true],
    ['2Els', 'Els', true],
    ['Noordzee', 'Noor', false],
    ['El s', 'Els', true],
  ])('%s holds the name %s as a word: %s', (nickname, name, expected) => {
    const words = [...wordSkeletons(nickname), ...wordSkeletons(inWords(nickname))]
    expect(skeletons(name).some((one) => words.includes(one))).toBe(expected)
  })
})

describe('a name that is asked for', () => {
  const NOBODY = { house: [], places: [], lines: [] }
  const row = (name: string, staff = 0) => skeletons(name).map((skeleton) => ({ skeleton, staff }))

  test.each([
    ['Zeester', [], true],
    ['Zeester', row('Zee5ter'), false],
    ['Zeester bis', row('Zeester'), true],
    ['Zeester bis', row('Zeester', 1), false],
    ['Zeesterren', row('Zeester', 1), true],
  ])('%s, where %j is taken: free %s', (name, taken, free) => {
    expect(nameAsked(name).judge(taken, NOBODY).refused).toBe(free ? null : 'nickname_taken')
  })

  test('what is suggested can be said, is allowed, and does not hold a name of the team', () => {
    for (let at = 0; at < 50; at++) {
      const { suggestion } = nameAsked('Noor bis').judge(row('Noor', 1), NOBODY)
      expect(checkNickname(suggestion)).toBeNull()
      expect(suggestion).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
      expect(suggestion).not.toContain('Noor')
    }
  })

  test('a suggestion holds no word of the name that was typed, and none that somebody is called by', () => {
    for (let at = 0; at < 50; at++) {
      const words = nameAsked('Stille Merel')
        .judge([...row('Stille Merel'), ...row('Uil')], NOBODY)
        .suggestion.split(' ')
      expect(words).toHaveLength(2)
      for (const word of words) expect(['Stille', 'Merel', 'Uil']).not.toContain(word)
    }
    // All there is in the first name that comes up is taken: then the next.
    const first = () => 0
    expect(suggestNicknames('Zeester', first)).toEqual(['Stille Akker'])
    expect(suggestNicknames('stille-akker', first)).toEqual(['Zachte Appel'])
  })

  test.each([
    ['Jan Janssens', true],
    ['jan.janssens', true],
    ['JanJanssens', true],
    ['fatima EL amrani', true],
    ['Lotte Van den Berg', true],
    ['Jan', false],
    ['Anne Marie', false],
    ['Stille Beek', false],
    ['Regenjas 2', false],
    ['Mama van Lotte', false],
  ])('%s looks like a real name: %s', (name, real) => {
    const asked = nameAsked(name)
    expect(asked.judge([], NOBODY).refused).toBe(real ? 'nickname_real' : null)
    // Who says that they want it gets it; for this name only, and not when it is taken.
    expect(asked.judge([], NOBODY, name).refused).toBeNull()
    expect(asked.judge([], NOBODY, 'Piet Pieters').refused).toBe(real ? 'nickname_real' : null)
    expect(asked.judge(row(name), NOBODY, name).refused).toBe('nickname_taken')
  })

  test.each(['Ik wil dood', 'ik.wil.dood', 'Ik wil niet meer leven', 'I want to die'])(
    '%s is a cry, and nobody’s name, also for who is sure',
    (name) => expect(nameAsked(name).judge([], NOBODY, name).refused).toBe('nickname_cries'),
  )

  test('never more than the record can be asked at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ν Ν'), maxLength: 24 }), (name) => {
        const { toLookUp, skeletons: own } = nameAsked(name)
        expect(toLookUp.length).toBeLessThanOrEqual(90)
        for (const one of own) expect(toLookUp).toContain(one)
      }),
    )
  })
})

describe('a name that passes for the organisation, a community or a help line', () => {
  const official = {
    house: houseNames({ organisation: 'Huis van het Kind De Linde', appName: 'Cirkel' }),
    places: [
      'Slapen, eten en eerste jaren',
      'Pauzehoek: iets anders dan zorgen',
      'Plusouders onder elkaar',
      'Jong en mantelzorger (16-25)',
    ].map((name) => ({ name })),
    lines: [
      { name: 'Noodnummer', phone: '112' },
      { name: 'Zelfmoordlijn 1813', phone: '1813' },
      { name: 'Tele-Onthaal', phone: '106' },
      { name: 'Awel', phone: '102' },
      { name: 'nupraatikerover.be', phone: null },
      { name: '1712', phone: '1712' },
      { name: 'De Luisterlijn', phone: '088 0767 000' },
      { name: 'Veilig Thuis', phone: '0800-2000' },
    ],
  }
  const passes = passesForOfficial(official)

  test.each([
    // The organisation, whole or by a part of it that people know it by.
    'Huis van het Kind',
    'De Linde',
    'de linde',
    'D3 L1nde',
    'Dе Lіndе',
    'Els van De Linde',
    'Kind De Linde',
    'Cirkel',
    'C1rkel helpt',
    // Help lines, their numbers, and with something around them.
    'Awel',
    'awe1',
    'Аwеl',
    'A.W.E.L',
    'Awel chat',
    'AwelChat',
    'TeamAwel',
    'Awel102',
    'Tele Onthaal',
    'Teleonthaal',
    'Tele-0nthaal 106',
    'Bel 106',
    'Lijn 1813',
    '1712 chat',
    'Luisterlijn',
    'De Luisterlijn',
    'Nupraatikerover',
    'Veilig Thuis Gent',
    // A community, by its whole name or by what comes before its colon.
    'Pauzehoek',
    'Pauzeh0ek',
    'De Pauzehoek',
    'Team Pauzehoek',
    'PauzehoekTeam',
    'Plusouders onder elkaar',
  ])('%s', (nickname) => {
    expect(passes(nickname)).toBe(true)
  })

  test.each([
    'Linde',
    'Lindebloesem',
    'Zomerlinde',
    'Kind van de zee',
    'Opa van het dorp',
    'Huisje',
    'Cirkelzaag',
    'Awelina',
    'Onthaalmama',
    'Thuis',
    'Veilig',
    'Jan1712',
    'Slaper',
    'Zee 105',
    'Plusouder',
    'Luisterend oor',
    'Pauze',
    'Stille Beek',
  ])('but not %s', (nickname) => {
    expect(passes(nickname)).toBe(false)
  })

  test('comes back with one that does not', () => {
    for (let at = 0; at < 30; at++) {
      const { refused, suggestion } = nameAsked('Awel').judge([], official)
      expect(refused).toBe('nickname_reserved')
      expect(passes(suggestion)).toBe(false)
      expect(checkNickname(suggestion)).toBeNull()
    }
  })
})
