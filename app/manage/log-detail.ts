import type { Speech } from '#app/i18n/words.tsx'
import { longDay } from '#app/ui/when.ts'

/** Noon is the same day in every zone near the organisation's. */
const dayWords = (date: string, speech: Speech) => longDay(`${date}T12:00:00Z`, speech)

/**
 * What a line of the coordinator's log says besides the act, in words. The record is never changed and holds codes (a role,
 * names of settings, a kind of word, `+` and `-`); what people typed themselves stands there as they typed it.
 */
export function logDetail({ act, detail }: { act: string; detail: string }, speech: Speech): string {
  const words = speech.words.manage
  const say = words.log
  const named = (list: Record<string, string>, code: string) => list[code] ?? code
  const [, sign, rest = ''] = /^([+-]) (.*)$/s.exec(detail) ?? []
  const changed = (what: string) => (sign === '+' ? say.added(what) : sign === '-' ? say.removed(what) : what)
  switch (act) {
    case 'role_given':
    case 'role_taken':
    case 'invitation_accepted':
      return named(say.roles, detail)
    case 'community_changed':
      return detail
        .split(', ')
        .map((name) => named(say.settings, name))
        .join(', ')
    case 'words_changed': {
      const [, kind, phrase] = /^(\w+): (.*)$/s.exec(rest) ?? []
      return kind && phrase ? changed(`${phrase} (${named(say.wordKinds, kind)})`) : detail
    }
    case 'days_changed': {
      const [, year, days] = /^(\d{4}): \+ (\d+)$/.exec(detail) ?? []
      if (year) return say.holidays(Number(year), Number(days))
      return /^\d{4}-\d\d-\d\d$/.test(rest) ? changed(dayWords(rest, speech)) : detail
    }
    case 'help_changed':
      if (detail.endsWith(': ✓')) return say.checked(detail.slice(0, -3))
      return changed(sign ? rest : detail)
    case 'templates_changed':
      return changed(sign ? rest : detail)
    default:
      return detail
  }
}
