import type { Scope } from './scope.ts'

/** Today as `YYYY-MM-DD` in the installation's zone. */
export const localDay = ({ now, config }: Pick<Scope, 'now' | 'config'>): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: config.timeZone, dateStyle: 'short' }).format(now)
