import { z } from 'zod'
import { isReadable } from '#worker/core/readable.ts'
import { CHAT_MAX, CHAT_MODES, NOTE_MAX } from './protocol.ts'

const id = z.string().min(1).max(64)

/** What a browser may ask. Who asks is never in it: that is stamped on the socket. */
export const RoomCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('chat.say'),
    /** Made by the browser: the same words sent twice stay one message. */
    key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    text: z.string().trim().refine(isReadable).max(CHAT_MAX),
  }),
  z.strictObject({ kind: z.literal('chat.approve'), messageId: id }),
  z.strictObject({ kind: z.literal('chat.remove'), messageId: id }),
  z.strictObject({ kind: z.literal('chat.mode'), mode: z.enum(CHAT_MODES) }),
  z.strictObject({ kind: z.literal('door.admit'), seatId: id }),
  z.strictObject({ kind: z.literal('door.admit-all') }),
  z.strictObject({ kind: z.literal('door.decline'), seatId: id, note: z.string().trim().max(NOTE_MAX) }),
  z.strictObject({ kind: z.literal('door.set'), open: z.boolean() }),
  z.strictObject({ kind: z.literal('seat.remove'), seatId: id }),
  z.strictObject({ kind: z.literal('room.end') }),
  z.strictObject({ kind: z.literal('media.ask') }),
  z.strictObject({ kind: z.literal('media.lost') }),
])
export type RoomCommand = z.infer<typeof RoomCommand>
