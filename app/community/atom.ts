import { Feed } from 'feed'
import { threadTitle } from '#app/thread/thread-title.ts'
import { wellFormed } from '#worker/core/readable.ts'
import { en } from '#worker/i18n/en.ts'
import { nl } from '#worker/i18n/nl.ts'
import type { Services } from '#worker/services.ts'

type FeedView = Awaited<ReturnType<Services['communities']['feed']>>

/** What no XML document may hold, however it is written (XML 1.0, 2.2): one of these would break the feed for everybody. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** In an entry of `feed` a title is HTML (RFC 4287, 3.1.1.2): what somebody typed stands there as they typed it. */
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A feed as Atom (RFC 4287), or 304 for a reader that has this very one (RFC 9110, 13.1.2). Only titles and addresses: no
 * words of a post and no nickname.
 */
export function atomAnswer(view: FeedView, language: 'nl' | 'en', request: Request): Response {
  const etag = view.etag.replace(/"$/, `-${language}"`)
  const headers = { ETag: etag, 'Content-Type': 'application/atom+xml; charset=utf-8' }
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (known.some((one) => one.replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  const words = { nl, en }[language]
  const page = `${view.origin}${view.forum ? `/c/${view.forum.slug}` : '/'}`
  const address = `${view.origin}${view.forum ? `/c/${view.forum.slug}` : ''}/feed.xml`
  const feed = new Feed({
    id: address,
    title: view.forum ? words.communities.feed.one(view.forum.name) : words.communities.feed.all(view.organisation),
    link: page,
    feedLinks: { atom: address },
    author: { name: view.organisation },
    updated: view.updatedAt,
    generator: false,
    language,
  })
  for (const entry of view.entries)
    feed.addItem({
      id: `${view.origin}/t/${entry.id}`,
      link: `${view.origin}/t/${entry.id}`,
      title: asHtml(threadTitle(entry.title, words.forum.thread)),
      date: entry.updatedAt,
      published: entry.createdAt,
      category: [{ name: entry.name, term: entry.slug }],
    })
  return new Response(wellFormed(feed.atom1()).replaceAll(NOT_XML, ''), { headers })
}
