import { EMERGENCY_WORDS } from './emergency-words.ts'

/** 3 to 24 characters: short enough for a phone's list, long enough to be somebody. */
export const NICKNAME_MIN = 3
export const NICKNAME_MAX = 24

export type NicknameProblem =
  | 'nickname_short'
  | 'nickname_long'
  | 'nickname_characters'
  | 'nickname_contact'
  | 'nickname_digits'
  | 'nickname_reserved'

/** Digits and rows of letters that pass for another letter: `m0derator`, `rnoderator`, `begeIeider` (a capital i). */
const LOOKS: Record<string, string> = {
  rn: 'm',
  vv: 'w',
  '0': 'o',
  '1': 'i',
  l: 'i',
  ı: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}
const looks = (key: string): string => key.replace(/rn|vv|[013457lı]/g, (sign) => LOOKS[sign] ?? sign)

/** Names that would pass for the team, for nobody or for the house itself: anywhere in a name, or as a word of it. */
const RESERVED_ANYWHERE = [
  ...[
    'anoniem',
    'anonym',
    'moderator',
    'moderati',
    'moderatr',
    'begeleid',
    'beheerder',
    'coordinat',
    'beheerster',
    'consulent',
    'vrijwilliger',
    'spreker',
  ],
  ...['hulpverlen', 'hulplijn', 'noodlijn', 'kindertelefoon', 'zelfmoordlijn'],
  ...['verwijderdedeelnemer', 'removedparticipant', 'kringleid'],
  // What stands in the badge of somebody of a team, and who else one would tell more than a peer.
  ...['pedagoog', 'pedagog', 'psycholo', 'psychiat', 'therapeut', 'therapist', 'maatschappelijkwerk', 'sociaalwerk'],
  ...['socialwork', 'jeugdwerk', 'youthwork', 'verpleeg', 'ervaringsdeskundig', 'ervarenouder', 'vertrouwenspersoon'],
  ...['ervaringswerk', 'sociaalassist', 'socialeassist', 'maatschappelijkassist', 'jongerenwerk', 'straathoekwerk'],
  ...['gezinscoach', 'supportworker', 'caseworker', 'kinderbescherm', 'vertrouwenscentrum', 'veiligthuis', 'wijkteam'],
  ...['counsel', 'volunteer', 'professional', 'begeleyd'],
].map(looks)
const RESERVED = [
  ...['admin', 'beheer', 'mod', 'team', 'teamlid', 'kring', 'systeem', 'system', 'staff', 'staf'],
  ...['dokter', 'doctor', 'arts', 'huisarts', 'verpleger', 'coach', 'hulpnu', 'verwijderde', 'verwijderd'],
  // Where families in Belgium and the Netherlands are helped: who bears its name speaks for it.
  ...['clb', 'caw', 'jac', 'cgg', 'ocmw', 'cjg', 'ggd', 'ggz', 'vk'],
]
const RESERVED_WORD = new RegExp(`^(${RESERVED.map(looks).join('|')})\\d*$`)

/** Words of police and emergency services, as a word or as words in a row: `Politie`, `Poli Tie`, `112 helpt`. */
const EMERGENCY = new RegExp(
  `^(${Object.values(EMERGENCY_WORDS)
    .flat()
    .map((word) => looks(word).replace('*', '.*'))
    .join('|')})$`,
)

/** Where somebody is to be found outside this house: anywhere in a name, or as a word of it. */
const PLATFORMS = /instagram|snapchat|tiktok|whatsapp|telegram|facebook|hotmail|gmail|outlook|discord/
const PLATFORM = /^(insta|snap|fb)$/

/** Letters of two of these in one name look alike and are not: `Nооr` with Cyrillic o would pass for Noor. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u]

/**
 * What is wrong with a nickname, or null. It must be writable by everyone, lead to nobody (no address, no number) and
 * not pass for the team.
 */
export function checkNickname(raw: string): NicknameProblem | null {
  const nickname = tidyNickname(raw)
  const length = [...nickname].length
  if (length < NICKNAME_MIN) return 'nickname_short'
  if (nickname.includes('@') || /\bwww\.|\.(be|nl|com|net|org)\b/i.test(nickname)) return 'nickname_contact'
  if (
    PLATFORMS.test(nicknameKey(nickname)) ||
    nickname.split(/[\s._'’-]+/).some((word) => PLATFORM.test(nicknameKey(word)))
  )
    return 'nickname_contact'
  if ((nickname.match(/\p{N}/gu) ?? []).length > 4) return 'nickname_digits'
  if (length > NICKNAME_MAX) return 'nickname_long'
  if (!/^[\p{L}\p{M}\p{N} ._'’-]+$/u.test(nickname) || !/\p{L}/u.test(nickname)) return 'nickname_characters'
  if (/\p{M}{3}/u.test(nickname.normalize('NFD'))) return 'nickname_characters'
  if (/\p{Default_Ignorable_Code_Point}/u.test(nickname)) return 'nickname_characters'
  if (SCRIPTS.filter((script) => script.test(nickname)).length > 1) return 'nickname_characters'
  const looked = looks(nicknameKey(nickname))
  if (RESERVED_ANYWHERE.some((name) => looked.includes(name))) return 'nickname_reserved'
  const passes = (word: string) => RESERVED_WORD.test(looks(word)) || EMERGENCY.test(looks(word))
  if (wordRows(nickname).some((word) => passes(word) || passes(word.replace(/(\p{L})\d+$/u, '$1'))))
    return 'nickname_reserved'
  return null
}

/** More words than anybody puts in 24 characters and means. */
const WORDS_MAX = 8

/** The words of a nickname, and its words in a row as one, as they are compared. */
function wordRows(nickname: string): string[] {
  const words = nickname.split(/[\s._'’-]+/).filter(Boolean)
  const rows =
    words.length > WORDS_MAX
      ? words
      : words.flatMap((_, at) => words.slice(at).map((__, to) => words.slice(at, at + to + 1).join('')))
  return [...new Set([nickname, ...rows].map(nicknameKey))]
}

/** The nickname as it is kept and shown: one form of each letter, single spaces. */
export const tidyNickname = (raw: string): string => raw.normalize('NFC').trim().replace(/\s+/g, ' ')

/** The nickname as it is compared: compatibility forms, accents, case, spaces and points do not make another person. */
export const nicknameKey = (raw: string): string =>
  tidyNickname(raw)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s._'’-]/g, '')

/** Whether a nickname carries the name of somebody of the team as one of its words: `Noor bis` beside Noor. */
export const passesFor = (nickname: string, name: string): boolean =>
  [nickname, ...nickname.split(/[\s._'’-]+/)].some((word) => nicknameKey(word) === nicknameKey(name))
