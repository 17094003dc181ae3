import { lines } from './crisis-words.ts'

// Words of which a phrase names the class: `{medicine}`, and `{8+}` for a number of eight or more.

const STEMS = lines(`
  pil pilleke pilletje tablet tabletje tabs capsule capsuul medicijn medicament medicatie geneesmiddel slaappil slaappilletje slaaptablet
  slaapmiddel pijnstiller kalmeringspil kalmeermiddel antidepressiva antidepressivum bloedverdunner betablokker
  dafalgan paracetamol perdolan panadol efferalgan ibuprofen nurofen brufen aspirine aspro voltaren diclofenac naproxen codeine tramadol
  contramal oxycodon oxycontin oxynorm morfine fentanyl xanax alprazolam temesta lorazepam oxazepam diazepam valium lormetazepam loramet
  bromazepam lexotan zolpidem stilnoct zopiclon imovane trazodon redomex amitriptyline sertraline sipralexa escitalopram citalopram
  fluoxetine prozac paroxetine seroxat venlafaxine efexor duloxetine mirtazapine remergon seroquel quetiapine risperdal risperidon abilify
  aripiprazol olanzapine zyprexa haldol dipiperon depakine lithium camcolit lamotrigine rilatine ritalin concerta medikinet
  methylfenidaat melatonine insuline metformine
  pill tablet medicine meds painkiller antidepressant sedative sleeper acetaminophen tylenol advil aspirin paracetamols benzos benzo
`)

/** Medicines and what they come as, with the endings people give them: `dafalgans`, `paracetamollen`, `xanax'en`. */
export const MEDICINES: readonly string[] = STEMS.flatMap((row) => row.split(' ')).flatMap((stem) => [
  stem,
  `${stem}s`,
  `${stem}en`,
  `${stem}n`,
])

/** Numbers as words, with what they are. "Honderden" and "tientallen" are as many as they say at least. */
const NUMBERS = new Map(
  lines(`
    5 vijf five
    6 zes six
    7 zeven seven
    8 acht eight
    9 negen nine
    10 tien ten tiental
    11 elf eleven
    12 twaalf twelve dozijn dozen
    13 dertien thirteen
    14 veertien fourteen
    15 vijftien fifteen vijftiental
    16 zestien sixteen
    17 zeventien seventeen
    18 achttien eighteen
    19 negentien nineteen
    20 twintig twenty twintigtal tientallen dozens
    25 vijfentwintig
    30 dertig thirty dertigtal
    40 veertig forty veertigtal
    50 vijftig fifty vijftigtal
    60 zestig sixty
    70 zeventig seventy
    80 tachtig eighty
    90 negentig ninety
    100 honderd honderden hundred hundreds
  `).flatMap((row) => {
    const [value, ...words] = row.split(' ')
    return words.map((word) => [word, Number(value)] as const)
  }),
)

/** Numbers as words, of that or more. */
export const numbersFrom = (least: number): string[] =>
  [...NUMBERS].filter(([, value]) => value >= least).map(([word]) => word)

/** The number that somebody typed in figures; above three figures it is a year, a price or milligrams. */
export const figureOf = (word: string): number => (/^\d{1,3}$/.test(word) ? Number(word) : 0)
