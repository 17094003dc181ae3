import type { Scope } from '#worker/core/scope.ts'
import { linesOf } from './store.ts'

/** The help lines of the installation's country, emergency numbers first. Open to everyone. */
export async function readHelp(scope: Scope) {
  const [lines] = await scope.db.batch([linesOf(scope.db, scope.config.country)])
  return {
    lines: lines.map(({ name, phone, site, hours, hoursEn, about, aboutEn, emergency, id }) => ({
      id,
      name,
      phone,
      site,
      emergency,
      hours: { nl: hours, en: hoursEn },
      about: { nl: about, en: aboutEn },
    })),
  }
}
