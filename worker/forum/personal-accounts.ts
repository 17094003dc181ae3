import type { Finding } from './personal-data.ts'
import { notAfter } from './personal-edges.ts'

const DOMAIN_END = 'com|be|nl|net|org|eu|de|fr|uk|info|me|io|gmail|hotmail'
const AT = String.raw`@|[([{]\s?(?:at|ape?n?staart(?:je)?|arobase)\s?[)\]}]`
const AT_WORD = String.raw`(?:at|ape?n?staart(?:je)?|arobase)(?=\s)`
const DOT = String.raw`\.|[([{]\s?(?:dot|punt)\s?[)\]}]`
const DOT_WORD = String.raw`(?:punt|dot|puntje)(?=\s)`
/** Parts of at most 64 and 63 signs (RFC 5321, 1035): what is read does not grow with the square of a text. */
const EMAIL = notAfter(
  String.raw`\p{L}\d`,
  String.raw`([\p{L}\d](?:[\p{L}\d._+-]{0,63}[\p{L}\d_])?(?:\s(?:${DOT}|${DOT_WORD})\s[\p{L}\d]{1,63})?)(?:\s{0,2}(?:${AT})|\s{1,2}(${AT_WORD}))\s{0,2}[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,63}){0,4}?(?:\s{0,2}(${DOT})|\s{1,2}${DOT_WORD})\s{0,2}(?:${DOMAIN_END})(?![\p{L}\d])`,
  'giu',
)
/** Boxes of an organisation, which it gives out itself. */
const ROLE = /^(?:info|contact|hulp|help|onthaal|secretariaat|administratie|privacy|vragen|support|redactie)$/i

/** E-mail addresses, also written around the sign: `naam at gmail punt com`, `naam [at] telenet.be`. */
export const emailsIn = (text: string): Finding[] =>
  EMAIL.all(text).map((found) => {
    const [whole = '', box = '', at, dot] = found
    // `look at gmail.com` is a sentence; `@`, brackets and a written dot are not.
    const meant = at !== 'at' || dot !== '.'
    return { kind: 'email', start: found.index, end: found.index + whole.length, sure: meant && !ROLE.test(box) }
  })

const PLATFORM =
  'instagram|insta|ig|snapchat|snap|sc|snapcode|whats-?app|discord|tik ?tok|telegram|signal|facebook|fb|messenger|skype|twitter|bluesky|mastodon|roblox|steam|psn|xbox|twitch|youtube|linkedin'
const NAMED = '(?:-?(?:naam|name|account|acc|tag|id|gebruikersnaam|username|handle))'
const HANDLE = String.raw`[\p{L}\d](?:[\p{L}\d._-]{0,63}[\p{L}\d_])`
/** Platform, then the name there, after a colon, `is`, `=`, or an @. */
const AT_PLATFORM = notAfter(
  String.raw`\p{L}\d@/.`,
  String.raw`(mijn |m'n |mn |my |add me on |voeg me toe op )?(?:${PLATFORM})${NAMED}?(\s{0,2}(?::|=|-|–|>|→)\s{0,2}|\s(?:is|heet ik|heet|noem ik me|ben ik|onder|als|met)\s(?:de naam\s)?|\s)(@?)(${HANDLE})`,
  'giu',
)
/** The name, then where: `lotte_x9 op insta`. */
const ON_PLATFORM = notAfter(
  String.raw`\p{L}\d@./`,
  String.raw`(@?)(${HANDLE}) (?:op|on|via|bij) (?:${PLATFORM})(?![\p{L}\d])`,
  'giu',
)
/** Words that stand after a platform's name in talk about it. */
const TALK = new Set(
  'een de het geen niet zo wel ook dus nu al veel te slecht goed leuk dom stom verslavend verboden weg alles iets niets voor van en of maar want dat die dit op in naar bij altijd nooit soms vaak gewoon echt heel best hun haar zijn mijn toch privé prive openbaar gehackt geblokkeerd gratis populair gevaarlijk handig verwijderd a the not no so too very bad good fun private and or but for with his her their open dicht uit aan af daar hier waar wat wie hoe account accounts'.split(
    ' ',
  ),
)
const LINK =
  /(?:https?:\/\/)?(?:www\.|m\.)?(?:(?:instagram|facebook|fb|tiktok|twitter|x|linkedin|snapchat|pinterest|twitch|onlyfans|threads)\.(?:com|net|tv)\/(?:@|add\/|in\/)?[\p{L}\d._-]{2,}|wa\.me\/\+?\d+|(?:chat\.whatsapp\.com|t\.me|telegram\.me|discord\.gg|discord\.com\/invite|m\.me|signal\.me|snap\.chat)\/[^\s)>\]]+)/giu
/** An account's name as such: with an underscore, a dot or figures in it. A plain `@Zeester` is how people are addressed here. */
const BARE = notAfter(
  String.raw`\p{L}\d@/.`,
  /@(?=[\p{L}\d._]*(?:_|\.[\p{L}\d]|\d\d))[\p{L}\d](?:[\p{L}\d._]*[\p{L}\d_])/giu,
)
const TAGGED = notAfter(String.raw`\p{L}\d`, /[\p{L}\d._]{2,32}#\d{4}(?!\d)/giu)

/** Accounts elsewhere by which somebody can be found: names on social media and chat, and links to them. */
export function accountsIn(text: string): Finding[] {
  const found: Finding[] = []
  const add = (start: number, length: number, sure: boolean) =>
    found.push({ kind: 'handle', start, end: start + length, sure })
  for (const link of text.matchAll(LINK)) add(link.index, link[0].length, true)
  for (const one of AT_PLATFORM.all(text)) {
    const [whole = '', mine, between = '', at, handle = ''] = one
    const start = one.index + whole.length - handle.length - at!.length
    const odd = /[\d_]|\.[\p{L}]/u.test(handle)
    const marked = /[:=>→]/.test(between) || at === '@'
    if (TALK.has(handle.toLowerCase()) || /^\d+$/.test(handle)) continue
    if (marked || (odd && /[\p{L}]/u.test(handle) && !/^\d+\p{L}{1,5}$/u.test(handle)))
      add(start, at!.length + handle.length, true)
    else if (mine && between.trim()) add(start, handle.length, false)
  }
  for (const one of ON_PLATFORM.all(text)) {
    const [, at = '', handle = ''] = one
    if (at || /_|\p{L}\d|\p{L}\.\p{L}/u.test(handle)) add(one.index, at.length + handle.length, true)
  }
  for (const one of BARE.all(text)) add(one.index, one[0]!.length, false)
  for (const one of TAGGED.all(text)) add(one.index, one[0]!.length, /discord/i.test(text))
  return found
}
