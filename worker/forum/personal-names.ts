import type { Finding } from './personal-data.ts'
import { notAfter } from './personal-edges.ts'

/** First names often given in Belgium and the Netherlands, so that two capitals in a row become a person. */
const FIRST_NAMES = new Set(
  `aaliyah abdel abdullah achraf adam ahmed aisha alex alexander alice ali amber amina amir amira an andrea ann anna anne anneleen annelies annemie annick anouk arne arno arthur axelle ayoub
  bart bas ben bert birgit boris bram brecht britt bruno camille carine caroline chantal charlotte chris christophe cindy claire daan damian daniel danny david dean dennis dieter dirk dominique dylan
  eline elif elisa elise elke ella ellen els emiel emily emma emine emre ester esther eva evelien evi evy farid fatiha fatima fatma femke ferre filip finn fien fleur floor floris frank freek frederik freya
  geert georges gerda gert gijs gitte greet griet gust guy hamza hanne hannah hans hassan hatice heidi helena hendrik henk hilde hugo ibrahim ilse imane ine ines inge ingrid irene isabel isabelle ivan
  jaak jaap jan jana jane jasper jef jelle jens jeroen jesse jill jo joachim johan john jolien jonas jonathan joost joris jos josé joyce julia julie juliette jules jurgen kaat karel karen karim karin karolien kasper kato katleen katrien kenny kevin khadija kim kirsten klaas koen kristel kristien kristof kurt
  lander lars laura laure laurens lea leen lena leo leon lien liesbeth lies liesje lieve lina linde lisa liv loes lore lotte louis louise luc lucas luka lukas luna lut maaike maarten malika manon marc marieke marianne maria marie marijke marina mario mark marleen marloes martijn martin mathias matteo matthias maud max maxim mehmet mia michael michel michelle mieke miet mila milan mila mira mohamed mohammed moniek murat mustafa myriam
  naima nadia nancy naomi nathalie nathan nele nick nicolas nico niels nina noa noah noor nora noura omar olivia oscar pascal patricia patrick paul pauline peter petra philippe piet pieter pieter-jan ramazan rachid rania renee rik rita rob robbe robin roel ronald rosa rudi ruben ruth
  saar said salma sam samira samuel sander sandra sanne sara sarah selim senne seppe sien sil silke simon sofia sofie sonja soufiane stef stefan stefaan steven stijn sven sylvie tess thijs thomas tim timo tine tinne tom tomas toon tuur ulrike valerie veerle vera victor viktor vince walter wannes ward warre wendy werner wessel wilfried willem wim wouter xander yara yasmina yasmine yassin youssef yusuf yves zeynep zoë zoe zita
  alain albert andré bernadette bernard claude colette denise didier fabienne françois françoise germaine ghislaine gilbert henri jacqueline jacques jean joëlle lucie lucien marcel martine michèle mireille monique nadine odette philippine pierre raymond roger simonne sébastien thierry véronique vincent yvette yvonne
  emily george harry jack james jessica joshua laura liam mary michael oliver rachel rebecca richard robert ryan sophie susan william`.split(
    /\s+/,
  ),
)
/** Also of two: `Marie-Claire`, `Jean-Pierre`. */
const isFirstName = (word: string) =>
  FIRST_NAMES.has(word.toLowerCase()) || FIRST_NAMES.has(word.slice(0, Math.max(0, word.indexOf('-'))).toLowerCase())
/** After these comes a name, known or not. */
const INTRODUCED =
  /(?:\b(?:ik heet|mijn naam is|hij heet|ze heet|zij heet|heet|genaamd|naam van [\p{L}' ]{2,20} is|my name is|i am called|his name is|her name is|called|dokter|dr\.|juf|meester|mevrouw|mevr\.|meneer|dhr\.|therapeut|psycholoog|psychologe)\s)$/iu
const BETWEEN = String.raw`(?:(?:van|Van|de|De|der|Der|den|Den|ter|Ter|ten|Ten|te|Te|op|'t|het|in|El|el|Ben|ben|Al|al|Le|le|La|la|Du|du|D')\s){0,3}`
/** Bounded, so that what is read does not grow with the square of a text. */
const CAPITAL = String.raw`\p{Lu}[\p{Ll}’']{1,30}(?:-\p{Lu}?\p{Ll}{1,30})?(?:\p{Lu}\p{Ll}{1,30})?`
const PAIR = notAfter(String.raw`\p{L}\d@#.-`, String.raw`(${CAPITAL})\s(${BETWEEN})(${CAPITAL})(?![\p{L}\d])`, 'u')
/** Second words that are no surname: days, months, languages, places that follow a first name in a sentence. */
const NO_SURNAME = new Set(
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december
  nederlands frans engels duits arabisch turks vlaams belgië nederland vlaanderen brussel antwerpen gent brugge leuven hasselt mechelen amsterdam rotterdam utrecht
  kerstmis pasen sinterklaas ramadan suikerfeest facebook instagram whatsapp snapchat youtube netflix roblox minecraft fortnite
  ik wij we hij zij ze het een mama papa oma opa mijn onze monday tuesday wednesday thursday friday saturday sunday dutch french english i`.split(
    /\s+/,
  ),
)
/** Names of institutions and lines that are written as a person's, and helpers of stories everybody knows. */
const NOT_A_PERSON =
  /^(?:Tele[- ]Onthaal|Huis van|Kind en|Kind &|Veilig Thuis|Rode Kruis|Moeder Teresa|Florence Nightingale|Harry Potter|Anne Frank|Sint Maarten|Sint Nicolaas|Jan Modaal|Jan Publiek|Jan Klaassen|Maria Montessori|Rudolf Steiner|Sofie Foets|Marie Curie|Thomas More|Jean Valjean|Koningin|Koning|Prins|Prinses|Pippi|Dikkie Dik|Bumba|Bobbejaan|Spider Man|Suske|Sesam)/i

/**
 * Somebody's first name and surname, with what stands between (`van den`, `El`). Only ever a guess: a first name that is
 * often given, or words that introduce somebody. A first name alone is not found: many have it.
 */
export function namesIn(text: string): Finding[] {
  const found: Finding[] = []
  for (let from = 0, pair = PAIR.first(text); pair; pair = PAIR.first(text, from)) {
    const [whole = '', first = '', between = '', last = ''] = pair
    const introduced = INTRODUCED.test(text.slice(Math.max(0, pair.index - 32), pair.index))
    const person =
      (isFirstName(first) || introduced) &&
      !NO_SURNAME.has(last.toLowerCase()) &&
      !(FIRST_NAMES.has(last.toLowerCase()) && !between && !introduced) &&
      !NOT_A_PERSON.test(whole)
    // "Bel Lotte Peeters": the second word may begin a name too.
    const named = person && !(between && /^(?:in|op|te|het)\s$/.test(between) && !introduced)
    if (named) found.push({ kind: 'name', start: pair.index, end: pair.index + whole.length, sure: false })
    from = pair.index + (named ? whole : first).length
  }
  return found
}
