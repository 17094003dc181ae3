// What runs around the tests inside workerd: the Durable Objects as they are, and nothing of the pages.
export { DeskRoom } from '#worker/rooms/desk-room.ts'
export { EventRoom } from '#worker/rooms/event-room.ts'
export { MemberRoom } from '#worker/rooms/member-room.ts'
export { ThreadRoom } from '#worker/rooms/thread-room.ts'

export default {
  fetch: () => new Response('The Worker of the tests has no pages.', { status: 404 }),
  queue: (batch) => batch.ackAll(),
} satisfies ExportedHandler
