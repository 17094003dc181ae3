import { z } from 'zod'
import { inOneLine, says } from '#worker/core/readable.ts'

/** A number that nobody has tried for a quarter may not be there any more: the coordinator is asked to look. */
export const HELP_LINE_STALE_DAYS = 90

const words = (code: string, most: number) =>
  z.string({ error: code }).overwrite(inOneLine).trim().refine(says(2), code).max(most, 'help_text_long')

export const HelpLineInput = z
  .object({
    country: z.enum(['BE', 'NL'], { error: 'pick_needed' }),
    name: words('help_name', 60),
    /** As people dial it. */
    phone: z
      .string()
      .trim()
      .regex(/^$|^[+\d][\d\s./-]{1,20}$/, 'phone_form')
      .optional()
      .transform((value) => value || null),
    site: z
      .string()
      .trim()
      .max(200, 'site_form')
      .regex(/^$|^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/[^\s"'<>]*)?$/i, 'site_form')
      .optional()
      .transform((value) => value || null),
    hours: words('help_hours', 120),
    hoursEn: words('help_hours', 120),
    about: words('help_about', 200),
    aboutEn: words('help_about', 200),
    emergency: z
      .string()
      .optional()
      .transform((value) => value === 'on'),
    position: z
      .string({ error: 'position_number' })
      .trim()
      .regex(/^\d{1,3}$/, 'position_number')
      .transform(Number),
  })
  .superRefine((input, context) => {
    if (!input.phone && !input.site) context.addIssue({ code: 'custom', path: ['phone'], message: 'phone_or_site' })
  })
export type HelpLineInput = z.infer<typeof HelpLineInput>

/** `last_emergency`: "Hulp nu" always names the emergency number of the installation's country. */
export type HelpLineOutcome = { kind: 'done' } | { kind: 'last_emergency' }

/** A help line as people see it. */
/** What stands with the answer to words that were turned away, where they may be a crisis. */
export interface Heard {
  helpLines?: HelpLineView[]
  /**
   * The team of that place gets to read the words, or is only told that there were some; `waits`: it has no professional, who
   * alone could. Not set where nobody is told.
   */
  heard?: 'read' | 'told' | 'waits'
}

export interface HelpLineView {
  id: string
  name: string
  phone: string | null
  site: string | null
  /** An emergency number: first, and different to look at. */
  emergency: boolean
  hours: { nl: string; en: string }
  about: { nl: string; en: string }
}
