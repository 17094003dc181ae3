import { useEffect, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import type { ClientRoom } from './room-state.ts'

/** A busy evening brings a message a second: read out, that would leave no room for the speaker. */
const AT_MOST_EVERY_MS = 6_000
const READ_OUT = 160

/** Says now and then, to who listens to the page, what was written: the words of one message, the number of many. */
export function Announcer({ state }: { state: ClientRoom }) {
  const words = useWords().room.chat
  const [text, setText] = useState('')
  const latest = useRef(state)
  latest.current = state
  useEffect(() => {
    let heard = new Set(shown(latest.current).map((message) => message.id))
    const timer = setInterval(() => {
      const now = shown(latest.current)
      const fresh = now.filter((message) => !heard.has(message.id) && !message.own)
      heard = new Set(now.map((message) => message.id))
      const [first] = fresh
      if (!first) return
      setText(
        fresh.length === 1
          ? words.announceOne(first.nickname, first.text.slice(0, READ_OUT))
          : words.announce(fresh.length),
      )
    }, AT_MOST_EVERY_MS)
    return () => clearInterval(timer)
  }, [words])
  return (
    <p className="hush" role="status">
      {text}
    </p>
  )
}

const shown = (state: ClientRoom) => state.messages.filter((message) => message.state === 'shown')
