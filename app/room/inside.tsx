import { useEffect, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Control, LeaveControl, RoomLayout } from '#app/ui/room.tsx'
import type { RoomPageView } from '#worker/events/contract.ts'
import type { RoomCommand, RoomView, YouView } from '#worker/rooms/protocol.ts'
import { Announcer } from './announcer.tsx'
import { Question } from './ask-first.tsx'
import { Chat, ChatComposer } from './chat.tsx'
import { HostTabs, type Tab } from './host-tabs.tsx'
import type { MediaLine, MediaView } from './media.ts'
import { People } from './people.tsx'
import { RoomSettings } from './room-settings.tsx'
import type { ClientRoom } from './room-state.ts'
import { Stage } from './stage.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import type { Place } from './use-room.ts'

export interface RoomActs {
  send: (command: RoomCommand) => void
  say: (text: string) => void
  hushed: () => void
  leave: () => void
}

/** Inside: the stage first, the conversation second; a host has two more tabs beside the conversation. */
export function Inside({
  about,
  state,
  room,
  you,
  place,
  media,
  line,
  act,
}: {
  about: RoomPageView
  state: ClientRoom
  room: RoomView
  you: YouView
  place: Place
  media: MediaView
  line: MediaLine
  act: RoomActs
}) {
  const words = useWords().room
  const [tab, setTab] = useState<Tab>('chat')
  const host = you.role === 'host'
  const shown = host ? tab : 'chat'
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const [leaving, setLeaving] = useState(false)
  const others = state.people.filter((one) => one.standing === 'admitted' && one.here && one.role !== 'host').length
  const stay = () => {
    setLeaving(false)
    document.querySelector<HTMLElement>('.control-leave')?.focus()
  }
  return (
    <>
      <RoomLayout
        log={false}
        title={about.title}
        titleRef={title}
        stage={
          <div className="room-stage">
            {leaving && (
              <Question label={words.host.leave} ask={words.host.leaveConfirm(others)} close={stay}>
                <Button type="button" onClick={act.leave}>
                  {words.host.leave}
                </Button>
                <Button type="button" variant="danger" onClick={() => act.send({ kind: 'room.end' })}>
                  {words.host.end}
                </Button>
              </Question>
            )}
            {place === 'lost' && (
              <Notice tone="amber" live>
                {words.line.lost}
              </Notice>
            )}
            {media.trouble && <TroubleNotice trouble={media.trouble} close={line.forgetTrouble} />}
            <Stage room={room} media={media} hosts={about.hosts} startSound={line.startSound} />
          </div>
        }
        controls={
          <>
            {host && media.line === 'on' && (
              <>
                <Control
                  icon={media.mic ? 'mic' : 'mic-off'}
                  label={words.controls.mic}
                  pressed={media.mic}
                  onClick={() => void line.mic(!media.mic)}
                />
                <Control
                  icon={media.camera ? 'camera' : 'camera-off'}
                  label={words.controls.camera}
                  pressed={media.camera}
                  onClick={() => void line.camera(!media.camera)}
                />
              </>
            )}
            <LeaveControl
              type="button"
              label={words.controls.leave}
              onClick={() => (host && others > 0 ? setLeaving(true) : act.leave())}
            />
          </>
        }
        panelTop={host && <HostTabs tab={tab} show={setTab} state={state} />}
        panel={
          shown === 'chat' ? (
            <Chat state={state} host={host} send={act.send} />
          ) : shown === 'people' ? (
            <People people={state.people} send={act.send} />
          ) : (
            <RoomSettings room={room} send={act.send} />
          )
        }
        composer={shown === 'chat' && <ChatComposer state={state} room={room} host={host} act={act} />}
      />
      <Announcer state={state} />
    </>
  )
}
