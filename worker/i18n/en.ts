import { accounts } from './en/accounts.ts'
import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { errors } from './en/errors.ts'
import { events } from './en/events.ts'
import { forum } from './en/forum.ts'
import { help } from './en/help.ts'
import { mail } from './en/mail.ts'
import { room } from './en/room.ts'
import { search } from './en/search.ts'
import { ui } from './en/ui.ts'
import type { Words } from './words.ts'

export const en: Words = { accounts, common, desk, errors, events, forum, help, mail, room, search, ui }
