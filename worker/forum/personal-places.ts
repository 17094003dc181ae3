import type { Finding } from './personal-data.ts'
import { notAfter } from './personal-edges.ts'

// No word has more letters than forty: a bound keeps what is read from growing with the square of a text.
const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,40}`
/** Ends that hardly any other word has, and ends that many words have. */
const STREET =
  'straat|straatje|str\\.|laan|steenweg|stwg|weg|plein|dreef|lei|kaai|kade|gracht|singel|plantsoen|boulevard'
const MAYBE_STREET = 'hof|pad|dijk|markt|berg|veld|hoek|baan|ring|park|wal|vest|brink|akker|kouter|wijk|poort|allee'
/** A number with what may belong to it: `12`, `12a`, `12 bus 3`, `12/4`. */
const HOUSE = String.raw`(\d{1,4})(?:[\s-]?[a-h](?![\p{L}\d]))?(?:\s?(?:bus|bte|box|\/)\s?\w{1,4})?(?![\p{L}\d%€:]|[.,]\d)`
const NOT_HOUSE =
  /^\s*(?:keer|x\b|×|uur|u\b|h\b|min|dag|dagen|weken|week|maand|jaar|jaren|km|meter|m\b|euro|kinderen|mensen|huizen|auto|kindjes|times|hours|days|years|people|euros|stuks|ouders|leerlingen|op de|van de)/i
const capital = (ends: string) =>
  ends.replaceAll(/(^|\|)(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase())
/** An end with the rest of its word before it, or as a word of its own after a name: `Kerkstraat`, `Lange Dreef`. */
const DUTCH = notAfter(
  String.raw`\p{L}\d`,
  String.raw`((?:${WORD}\s){0,3})([\p{L}'’.-]{0,40}?)(${STREET}|${MAYBE_STREET}|${capital(`${STREET}|${MAYBE_STREET}`)})(?!\p{L}),?\s(?:[Nn]r\.?\s?|nummer\s)?${HOUSE}`,
  'gu',
)
/** Roads that have no doors. */
const NO_DOORS =
  /^(?:kerkhof|(?:onder|snel|auto|fiets|voet|om|half|rond|uit|af|in|water|lucht|spoor|zij|speel|winkel|woon|school|dorps|leef|vlieg|ijs|land|tuin)?(?:weg|straat|plein|hof|pad|markt|berg|veld|hoek|baan|ring|park|wijk|poort|straatje|laan|lei|dijk|wal|vest|brink|akker|kaai|kade|gracht|singel|dreef))$/i
const LIVES = /(?:\b(?:woon|woont|wonen|woonde|adres|address|live|lives|kom langs|langskomen|thuis)\b[^.!?\n]{0,30})$/i
/** The street before what it leads to: `Steenweg op Aalst 44`. */
const ROAD_TO = notAfter(
  String.raw`\p{L}\d`,
  String.raw`(?:[Ss]teenweg|[Ss]twg\.?|[Bb]aan|[Ww]eg)\s(?:op|naar|van|tot)\s(?:${WORD}\s){0,2}${WORD},?\s(?:[Nn]r\.?\s?|nummer\s)?${HOUSE}`,
  'u',
)
/** French, as in Brussels: `Rue de la Loi 16`, `Avenue Louise 12`. */
const FRENCH = notAfter(
  String.raw`\p{L}\d`,
  String.raw`(?:[Aa]venue|[Rr]ue|[Bb]oulevard|[Bb]d\.|[Cc]haussée|[Pp]lace|[Cc]hemin|[Aa]llée|[Ss]quare|[Qq]uai|[Ii]mpasse|[Cc]los)\s(?:(?:de|du|des|la|le|les)\s|[dl]['’]){0,2}(?:[\p{L}'’.-]{1,40}\s){0,3}${WORD},?\s(?:[Nn][r°]\.?\s?)?${HOUSE}`,
  'u',
)
const ENGLISH = notAfter(
  String.raw`\p{L}\d`,
  /\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}'’]{1,40}\s){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Close|Crescent|Court|Terrace|Gardens)(?![\p{L}])/gu,
)
const DUTCH_POSTCODE = notAfter(String.raw`\p{L}\d`, /[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu)
const BELGIAN_POSTCODE = notAfter(String.raw`\p{L}\d€.,`, /(?:B-)?([1-9]\d{3})\s(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)/gu)
/** Four figures before these are an amount or a year. */
const AFTER_NUMBER =
  /^(?:Euro|Eur|Mensen|Kinderen|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|En|Maar|Dus|Ik|Wij|We|Hij|Zij|Ze|Het|De|Een|Toen|Nu|Mijn|Ons|Onze|Dat|Dit|Er|In|Op)$/

/**
 * Addresses: a street with its number, a postcode. Sure when the street is one by its end, or when it is said that
 * somebody lives there; a Dutch postcode is a street. A town alone leads to nobody.
 */
export function addressesIn(text: string): Finding[] {
  const found: Finding[] = []
  for (const one of DUTCH.all(text)) {
    const [whole = '', before = '', stem = '', suffix = ''] = one
    if (NOT_HOUSE.test(text.slice(one.index + whole.length))) continue
    const name = stem + suffix
    const named = /^\p{Lu}/u.test(before || name)
    if (!before && (!stem || NO_DOORS.test(name))) continue
    if (before && NO_DOORS.test(name) && !/^\p{Lu}/u.test(name)) continue
    if (!named && /^(?:van|mis|boven|her|zulk|half|rond|uit)/i.test(stem) && suffix === 'weg') continue
    const strong = new RegExp(`^(?:${STREET})$`, 'i').test(suffix)
    const lives = LIVES.test(text.slice(Math.max(0, one.index - 50), one.index))
    if (!strong && !named && !lives) continue
    found.push({
      kind: 'address',
      start: one.index,
      end: one.index + whole.length,
      // Shortened it is written in addresses only.
      sure: lives || (strong && (named || suffix === 'str.')),
    })
  }
  for (const road of [ROAD_TO, FRENCH])
    for (const one of road.all(text))
      if (!NOT_HOUSE.test(text.slice(one.index + one[0]!.length)))
        found.push({ kind: 'address', start: one.index, end: one.index + one[0]!.length, sure: true })
  for (const one of ENGLISH.all(text))
    found.push({ kind: 'address', start: one.index, end: one.index + one[0]!.length, sure: true })
  for (const one of DUTCH_POSTCODE.all(text))
    found.push({ kind: 'address', start: one.index, end: one.index + one[0]!.length, sure: true })
  for (const one of BELGIAN_POSTCODE.all(text)) {
    const year = /^(?:19|20)[0-4]\d$/.test(one[1]!) && one[1] !== '2000'
    if (!year && !AFTER_NUMBER.test(one[2]!))
      found.push({ kind: 'address', start: one.index, end: one.index + one[0]!.length, sure: false })
  }
  return found
}

const PART = String.raw`(?:de|het|'t|ten|ter|van|den|der|in)\s`
const SCHOOL_NAMED = notAfter(
  String.raw`\p{L}`,
  String.raw`(?:(?:[Bb]asis|[Kk]leuter|[Ll]agere |[Mm]iddelbare |[Ff]reinet|[Mm]ethode|[Ss]teiner|[Dd]orps|[Hh]oge)?[Ss]chool|[Cc]ollege|[Aa]theneum|[Ll]yceum|[Gg]ymnasium|[Ii]nstituut|[Cc]ampus|[Cc]rèche|[Kk]inderdagverblijf|[Kk]inderopvang)\s(?:${PART})?["'‘“]?((?:De |Het |'t |Ten |Ter |Sint-?\s?|St\.?-?\s?|GO!\s)?\p{Lu}[\p{L}'’-]{1,40}(?:\s\p{Lu}[\p{L}'’-]{1,40})?)`,
  'gu',
)
const SCHOOL_INSIDE = notAfter(
  String.raw`\p{L}-`,
  /(?:(?:Sint|St\.?|Heilig|Onze|Koninklijk|Stedelijk|Gemeentelijk|Vrije?|Christelijk)[- ]){0,2}\p{Lu}[\p{L}'’-]{0,40}?(?:college|atheneum|lyceum|instituut|school|humaniora)(?![\p{L}])/gu,
)
const ROYAL = notAfter(
  String.raw`\p{L}`,
  /(?:Koninklijk Atheneum|Stedelijk Gymnasium|Stedelijk Lyceum)(?:\s(?:van\s)?\p{Lu}[\p{L}'-]{1,40})?/gu,
)
const ENGLISH_SCHOOL = notAfter(
  String.raw`\p{L}`,
  /(?:(?:St\.?|Saint)\s)?\p{Lu}[\p{L}'’]{1,40}\s(?:(?:Primary|Secondary|High|Grammar|Elementary|Middle|Catholic)\s){1,2}(?:School|Academy)|(?:St\.?|Saint)\s\p{Lu}[\p{L}'’]{1,40}\s(?:School|College|Academy)/gu,
)
/** Kinds of school, which are many; and what stands after "school" in any sentence. */
const KIND_OF_SCHOOL =
  /^(?:(?:Basis|Lagere ?|Kleuter|Middelbare ?|Hoge|Muziek|Zwem|Dans|Teken|Rij|Avond|Zomer|Zondag|Moeder|Vader|Brede ?|Buitengewone ?|Thuis|Na|Voor|Tussen|Vak|Kunst|Lageres|Berg|Huis|Peuter|Privé|Freinet|Steiner|Methode|Montessori|Internaats?|Dorps|Buurt|Nieuwe|Oude|Vorige)?[- ]?(?:school|college|atheneum|lyceum|instituut|humaniora))$/i
const AFTER_SCHOOL =
  /^(?:Nederlands|Frans|Engels|Duits|Arabisch|Turks|Wiskunde|Latijn|Ik|Wij|We|Hij|Zij|Ze|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|September|Juni|Corona|Covid|Smartschool|Teams|Magister|Toen|Nu|Maar|En|Dus|Daar|Mijn|Onze|Hulp)\b/

/** Schools and nurseries by name: with an age and a town they lead to one child. Never more than a guess. */
export function schoolsIn(text: string): Finding[] {
  const found: Finding[] = []
  const add = (start: number, length: number) => found.push({ kind: 'school', start, end: start + length, sure: false })
  for (const one of SCHOOL_NAMED.all(text)) if (!AFTER_SCHOOL.test(one[1]!)) add(one.index, one[0]!.length)
  for (const one of SCHOOL_INSIDE.all(text)) if (!KIND_OF_SCHOOL.test(one[0]!)) add(one.index, one[0]!.length)
  for (const one of ROYAL.all(text)) add(one.index, one[0]!.length)
  for (const one of ENGLISH_SCHOOL.all(text)) add(one.index, one[0]!.length)
  return found
}
