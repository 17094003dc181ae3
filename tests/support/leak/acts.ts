import type { Line } from './addresses.ts'

/**
 * What a form would send, enough to come past the form of every act: what is refused then is refused for who asks or what
 * they ask about. An act whose form wants something else says so here; until it does, its answer is no refusal and the test
 * that uses this says which act it was.
 */
export function fieldsFor(line: Line): Record<string, string> {
  const desk = line.pattern.startsWith('/desk/')
  const last = line.pattern.split('/').at(-1)!
  const act = DESK_ACTS[last] ?? 'approve'
  return {
    draftKey: crypto.randomUUID(),
    body: 'Hallo daar, hier schrijf ik iets.',
    text: 'Ik ben het er niet mee eens, want zo was het niet.',
    title: 'Een titel die lang genoeg is',
    subject: 'Een vraag aan het team',
    explanation: line.pattern.startsWith('/desk/members') ? 'Omdat niemand weet hoe het gaat.' : '',
    reason: last.startsWith('report') ? 'other' : 'Omdat het zo in de regels staat.',
    words: 'Omdat het zo in de regels staat.',
    rule: 'kind',
    version: '1',
    count: '1',
    act,
    level: 'amber',
    warning: 'zwaar',
    kind: line.pattern === '/c/:slug/new' ? 'talk' : 'tips',
    give: 'hug',
    follow: 'on',
    pinned: 'on',
    locked: 'on',
    feature: 'on',
    to: desk ? '' : 'com_open',
    until: String(Date.now()),
    posts: 'keep',
    asked: '[]',
    consent: 'on',
    age: 'on',
    markdown: 'Een pagina met tekst.',
    published: 'on',
    direction: 'up',
    secret: 'niemands geheim',
    nickname: 'Nergens',
    name: 'Een naam',
    beginning: 'Xx',
    id: 'inv_x',
    note: 'Een notitie',
    person: 'mem_professional',
  }
}

const DESK_ACTS: Record<string, string> = { join: 'accept', objection: 'confirm', person: 'warn', thread: 'lock' }
