import { describe, expect, test } from 'vitest'
import type { Speech } from '#app/i18n/words.tsx'
import { logDetail } from '#app/manage/log-detail.ts'
import { memberships } from '#db/schema/communities.ts'
import { watchedWords } from '#db/schema/moderation.ts'
import { ORGANISATION_ACTS } from '#db/schema/organisation.ts'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'
import { GLASS_THINGS } from '#worker/organisation/glass/store.ts'
import { settingsRow } from '#worker/organisation/settings/settings-row.ts'

const dutch: Speech = { language: 'nl', country: 'BE', words: nl, timeZone: 'Europe/Brussels' }
const english: Speech = { language: 'en', country: 'BE', words: en, timeZone: 'Europe/Brussels' }

describe('a line of the coordinator’s log', () => {
  test.each([
    // act, as it is recorded, in Dutch, in English
    ['role_given', 'professional', 'begeleider', 'professional'],
    ['role_taken', 'volunteer', 'vrijwilliger', 'volunteer'],
    ['invitation_accepted', 'professional', 'begeleider', 'professional'],
    [
      'community_changed',
      'about, promiseHours',
      'waar het over gaat, binnen hoeveel uur het team leest',
      'what it is about, within how many hours the team reads',
    ],
    [
      'words_changed',
      '+ watched: een: twee',
      'erbij: een: twee (woord om op te letten)',
      'added: een: twee (word to watch for)',
    ],
    ['words_changed', '- crisis: weg', 'weggehaald: weg (crisiswoord)', 'removed: weg (crisis word)'],
    ['days_changed', '+ 2026-12-24', 'erbij: donderdag 24 december 2026', 'added: Thursday 24 December 2026'],
    ['days_changed', '- 2026-12-24', 'weggehaald: donderdag 24 december 2026', 'removed: Thursday 24 December 2026'],
    ['days_changed', '2027: + 1', '1 feestdag van 2027 erbij', '1 holiday of 2027 added'],
    ['help_changed', 'Awel: ✓', 'nagekeken: Awel', 'checked: Awel'],
    ['help_changed', '- Awel', 'weggehaald: Awel', 'removed: Awel'],
    ['help_changed', 'Awel', 'Awel', 'Awel'],
    ['templates_changed', '- Welkom', 'weggehaald: Welkom', 'removed: Welkom'],
    // What people typed stands there as they typed it.
    ['function_changed', 'professional', 'professional', 'professional'],
    ['entrance_opened', '+ poster', '+ poster', '+ poster'],
  ])('%s %s', (act, detail, inDutch, inEnglish) => {
    expect(logDetail({ act, detail }, dutch)).toBe(inDutch)
    expect(logDetail({ act, detail }, english)).toBe(inEnglish)
  })

  test('has words for every act, role, setting and kind of word that can be recorded', () => {
    const settings = Object.keys(
      settingsRow({
        name: 'Naam',
        slug: 'naam',
        about: 'Waar het over gaat',
        kind: 'closed',
        listed: true,
        review: 'before',
        promiseHours: 24,
        question1: '',
        question2: '',
        question3: '',
        ageMin: null,
        ageMax: null,
        privateMessages: false,
        teamMessages: false,
        onCall: '',
        position: 0,
      }),
    )
    for (const { manage, manageTeam } of [nl, en]) {
      expect(Object.keys(manage.log.acts).sort()).toEqual([...ORGANISATION_ACTS].sort())
      expect(Object.keys(manageTeam.glass.log.things).sort()).toEqual([...GLASS_THINGS].sort())
      expect(Object.keys(manage.log.roles).sort()).toEqual([...memberships.role.enumValues].sort())
      expect(Object.keys(manage.log.settings).sort()).toEqual(settings.sort())
      expect(Object.keys(manage.log.wordKinds).sort()).toEqual([...watchedWords.kind.enumValues].sort())
    }
  })
})
