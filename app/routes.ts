import { existsSync } from 'node:fs'
import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents. */
export default [
  index('routes/home.tsx'),
  route('groups', 'routes/groups.tsx'),
  route('c/:slug', 'routes/community.tsx'),
  route('c/:slug/new', 'routes/thread.new.tsx'),
  route('t/:threadId', 'routes/thread.tsx'),
  route('posts/:postId/report', 'routes/post.report.tsx'),
  route('search', 'routes/search.tsx'),
  route('calendar', 'routes/calendar.tsx'),
  route('events/:slug', 'routes/event.tsx'),
  route('events/:slug/seat', 'routes/event.seat.tsx'),
  route('room/:sessionId', 'routes/event.room.tsx'),
  route('desk', 'routes/desk.tsx', [index('routes/desk.index.tsx'), route('items/:itemId', 'routes/desk.item.tsx')]),
  route('sign-up', 'routes/sign-up.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('language', 'routes/language.tsx'),
  route('help', 'routes/help.tsx'),
  route('leave', 'routes/leave.tsx'),
  ...(process.env.KRING_DEMO === '1' ? [route('demo', 'routes/demo.tsx')] : []),
  route('*', 'routes/not-found.tsx'),
].filter((r) => existsSync(`app/${r.file}`)) satisfies RouteConfig
