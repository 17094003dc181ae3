import { useTongue } from '#app/i18n/tongue.tsx'
import { useWords } from '#app/i18n/words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkList, LinkRow } from '#app/ui/list.tsx'
import { shownName } from '#app/ui/shown-name.ts'
import { Time } from '#app/ui/time.tsx'
import type { FoundPost, Piece } from '#worker/search/contract.ts'

/** What a search found: each leads to the post itself, in its thread. */
export function FoundPosts({ found, now }: { found: FoundPost[]; now: Date }) {
  const words = useWords()
  return (
    <LinkList>
      {found.map((post) => (
        <LinkRow
          key={post.postId}
          href={`/t/${post.threadId}${post.after ? `?after=${post.after}#${post.postId}` : ''}`}
          title={<Pieces pieces={post.title} />}
          badges={post.after && <Badge icon="chat">{words.search.reply}</Badge>}
          meta={
            <>
              <span className="found">
                {post.snippet ? <Pieces pieces={post.snippet} /> : <em>{words.search.folded}</em>}
              </span>
              <span>
                {post.community} · {words.forum.community.by(shownName(post.nickname, words.ui))} ·{' '}
                <Time at={post.createdAt} now={now} />
              </span>
            </>
          }
        />
      ))}
    </LinkList>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  const lang = useTongue()(pieces.map(({ text }) => text).join(''))
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
  const text = pieces.map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))
  return lang ? <span lang={lang}>{text}</span> : text
}
