import { describe, expect, test } from 'vitest'
import { decideMentions, MENTIONS_MAX, mentionCandidates } from '#worker/notifications/decide-mentions.ts'
import { hrefOf, type InboxRow } from '#worker/notifications/lines.ts'
import { type PostToTell, type Somebody, toldOf } from '#worker/notifications/recipients.ts'

const reply: PostToTell = {
  authorId: 'mem_author',
  state: 'published',
  opening: false,
  threadState: 'published',
  threadAuthorId: 'mem_began',
  community: 'open',
}
const peer: Somebody = { id: 'mem_peer', follows: null, mentioned: false, standing: 'belongs', mutesAuthor: false }

describe('who is told of a post', () => {
  test.each<[string, Partial<PostToTell>, Partial<Somebody>, ReturnType<typeof toldOf>]>([
    ['somebody who follows', {}, { follows: 'on' }, 'reply'],
    ['somebody who does not', {}, {}, null],
    ['who began the thread', {}, { id: 'mem_began' }, 'reply'],
    ['who began it and said no', {}, { id: 'mem_began', follows: 'off' }, null],
    ['who is named', {}, { mentioned: true }, 'mention'],
    ['who is named and follows', {}, { mentioned: true, follows: 'on' }, 'mention'],
    ['who is named and said no to the thread', {}, { mentioned: true, follows: 'off' }, 'mention'],
    ['its author, who follows and names themselves', {}, { id: 'mem_author', follows: 'on', mentioned: true }, null],
    ['who muted its author', {}, { follows: 'on', mutesAuthor: true }, null],
    ['who muted its author and is named', {}, { mentioned: true, mutesAuthor: true }, null],
    ['who left or was sent out', {}, { follows: 'on', standing: 'gone' }, null],
    ['who is named and was sent out', {}, { mentioned: true, standing: 'gone' }, null],
    ['who never wrote in the open forum', {}, { follows: 'on', standing: 'none' }, 'reply'],
    ['who does not belong to the closed group', { community: 'closed' }, { mentioned: true, standing: 'none' }, null],
    ['who belongs to the closed group', { community: 'closed' }, { follows: 'on' }, 'reply'],
    ['an opening post: who follows', { opening: true }, { follows: 'on' }, null],
    ['an opening post: who is named', { opening: true }, { mentioned: true }, 'mention'],
    ['a held post: who follows', { state: 'held' }, { follows: 'on' }, null],
    ['a hidden post: who is named', { state: 'hidden' }, { mentioned: true }, null],
    ['a thread that waits: who is named', { threadState: 'held' }, { mentioned: true }, null],
    ['a thread that waits: who began it', { threadState: 'held' }, { id: 'mem_began' }, 'reply'],
  ])('%s', (_name, post, somebody, told) => {
    expect(toldOf({ ...reply, ...post }, { ...peer, ...somebody })).toBe(told)
  })
})

describe('who is named', () => {
  const known = ['Zeester', 'Zee', 'Noor', "Anne-Marie d'Hoop", 'Kiezel 7'].map((name) => ({
    id: name,
    nicknameKey: name.toLowerCase().replace(/[\s'-]/g, ''),
  }))
  const named = (text: string) => {
    const candidates = mentionCandidates(text)
    const keys = new Set(candidates.flat())
    return decideMentions(
      candidates,
      known.filter((one) => keys.has(one.nicknameKey)),
    )
  }

  test.each<[string, string, string[]]>([
    ['at the start', '@Zeester dank je', ['Zeester']],
    ['the longest name that is somebody', '@Zee Ster dank je', ['Zeester']],
    ['a shorter name when the longer is nobody', '@Zee of niet', ['Zee']],
    ['spaces, accents and points of a name', "Dag @Anne-Marie d'Hoop, hoe gaat het?", ["Anne-Marie d'Hoop"]],
    ['with a point after it', 'Wat zei jij, @noor?', ['Noor']],
    ['several, each once', '@Noor en @Zeester en @noor', ['Noor', 'Zeester']],
    ['a number in it', '(@Kiezel 7)', ['Kiezel 7']],
    ['nobody', '@Niemand hier', []],
    ['no e-mail address', 'schrijf naar iets@noor.example', []],
    ['not in a quote of somebody else', '> @Noor zei dit\n\nIk ook', []],
    ['not across lines', '@Zee\nster', ['Zee']],
    ['a lone sign', '@ @, 3 @ 4', []],
  ])('%s', (_name, text, who) => {
    expect(named(text)).toEqual(who)
  })

  test('no more than a handful of places are looked at', () => {
    expect(mentionCandidates('@Noor '.repeat(200))).toHaveLength(MENTIONS_MAX)
  })
})

describe('where a line leads', () => {
  const row: InboxRow = {
    id: 'ntf_1',
    kind: 'decision',
    subjectId: 'log_1',
    createdAt: new Date(0),
    communityId: 'com_1',
    threadId: null,
    postId: null,
    conversationId: null,
    title: null,
    replyCount: 0,
    nickname: null,
    slug: 'kring',
    community: 'Kring',
    state: null,
    writtenAt: new Date(0),
    conversationKind: null,
    act: null,
    joinedAt: new Date(0),
    leftAt: null,
    blockedAt: null,
  }
  const post = { threadId: 'thr_1', postId: 'pst_1' }

  test.each<[string, Partial<InboxRow>, string]>([
    ['a reply', { kind: 'reply', ...post }, '/t/thr_1#pst_1'],
    ['a mention', { kind: 'mention', ...post }, '/t/thr_1#pst_1'],
    ['a post that was approved', { ...post, state: 'published', act: 'approve' }, '/t/thr_1#pst_1'],
    ['a post that is read again', { ...post, state: 'held', act: 'hide' }, '/t/thr_1#pst_1'],
    ['a post that was not placed', { ...post, state: 'returned', act: 'return' }, '/decisions/log_1'],
    ['a post that was hidden', { ...post, state: 'hidden', act: 'hide' }, '/decisions/log_1'],
    ['a post approved first, hidden later', { ...post, state: 'hidden', act: 'approve' }, '/account/decisions'],
    ['a post that was folded', { ...post, state: 'published', act: 'fold' }, '/decisions/log_1'],
    ['a topic that is gone', { kind: 'thread_gone', threadId: 'thr_1' }, '/account/posts?thread=thr_1'],
    ['a topic that was moved', { kind: 'thread_moved', threadId: 'thr_1' }, '/t/thr_1'],
    ['a step on them', { kind: 'sanction', act: 'pause' }, '/decisions/log_1'],
    ['an objection', { kind: 'objection_decided', act: 'hide' }, '/decisions/log_1'],
    ['a decision that is not in the log', { kind: 'objection_decided' }, '/account/decisions'],
    ['somebody let in', { kind: 'join_decided', subjectId: 'jrq_1' }, '/c/kring'],
    ['somebody not let in', { kind: 'join_decided', subjectId: 'jrq_1', joinedAt: null }, '/account/decisions'],
    ['somebody who left', { kind: 'join_decided', subjectId: 'jrq_1', leftAt: new Date(1) }, '/account/decisions'],
    ['somebody sent out', { kind: 'join_decided', subjectId: 'jrq_1', blockedAt: new Date(1) }, '/account/decisions'],
    ['a message', { kind: 'message', conversationId: 'cnv_1' }, '/messages/cnv_1'],
    ['being asked for a story', { kind: 'feature_asked', threadId: 'thr_1' }, '/t/thr_1'],
    ['a conversation handed over', { kind: 'team_note', conversationId: 'cnv_1' }, '/desk/inbox/cnv_1'],
    ['a broken glass', { kind: 'team_note' }, '/desk/glass'],
    ['what nobody opened', { kind: 'unopened' }, '/manage'],
    ['a new topic', { kind: 'thread', ...post }, '/t/thr_1'],
    ['what waits for nobody', { kind: 'unattended' }, '/manage'],
    ['a second factor that was cleared', { kind: 'second_factor_reset', community: null }, '/account'],
  ])('%s', (_name, about, href) => {
    expect(hrefOf({ ...row, ...about })).toBe(href)
  })
})
