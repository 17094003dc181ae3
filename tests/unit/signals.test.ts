import { describe, expect, test } from 'vitest'
import { DEFAULT_WORDS, wordsOr } from '#worker/forum/checks/default-words.ts'
import { hostsToCheck } from '#worker/forum/checks/links.ts'
import { phrasesIn } from '#worker/forum/checks/phrases.ts'
import { readSignals, showsHelpLines } from '#worker/forum/checks/signals.ts'

const KNOWN = { newcomer: false, home: 'kring.test' }
const NEW = { newcomer: true, home: 'kring.test' }

describe('words and phrases', () => {
  test.each([
    // text, phrase, found
    ['Ik wil dood.', 'wil dood', true],
    ['Ik WIL  dood', 'wil dood', true],
    ['Ik wil… dood', 'wil dood', true],
    ['ik wil\ndood', 'wil dood', true],
    ['Ik wil niet dood', 'wil dood', false],
    ['Ik wil **dood**', 'wil dood', true],
    ['zelf_moo_rd', 'zelfmoord', true],
    ['zelf\u00admoord', 'zelfmoord', true],
    ['ik wil\u200b do\u2060od', 'wil dood', true],
    ['Bel de Zelfmoordlijn', 'zelfmoord', false],
    ['Bel de Zelfmoordlijn', 'zelfmoord*', true],
    ['suicidaal', 'suïcidaal', true],
    ['suïcidaal', 'suicidaal', true],
    ['Hij mishandelt haar', 'mishandel*', true],
    ['I don’t want to live', "don't want to live", true],
    ['dont want to live', "don't want to live", true],
    ['Ik wil gewoon nog altijd dood', 'wil dood', true],
    ['Ik wil een dood hert', 'wil dood', false],
    ['Ik wil niet meer. Leven is mooi.', 'niet meer leven', true],
    ['kwil ni meer leve', 'ik wil niet meer leven', true],
    ['Ik wil doooood', 'wil dood', true],
    ['Ik wil d00d', 'wil dood', true],
    ['Ik w!l dood', 'wil dood', true],
    ['z e l f m o o r d', 'zelfmoord', true],
    ['zelfmort', 'zelfmoord', true],
    ['zelmoord', 'zelfmoord', true],
    ['selfmoord', 'zelfmoord', false],
    ['hij heeft geslapen', 'geslagen', false],
    ['hij heeft me geslapen', 'me geslagen', false],
    ['Mijn moeder sloeg ons', 'slaat/sloeg me/ons', true],
    ['Mijn moeder slaat haar', 'slaat/sloeg me/ons', false],
    ['Hij heeft me gisteren weer geslagen', 'me .. geslagen', true],
    ['Hij heeft me nooit geslagen', 'me .. geslagen', false],
    ['Hij hielp me. Hij heeft geslagen.', 'me .. geslagen', false],
    ['Ach, ik kan echt niet meer.', '| ik kan niet meer |', true],
    ['ik kan niet meer en ik ben moe', '| ik kan niet meer |', true],
    ['Ik kan niet meer slapen.', '| ik kan niet meer |', false],
    ['Dat weet ik kan niet meer', '| ik kan niet meer |', false],
    ['pro-ana', 'pro ana', true],
    ['proana', 'pro ana', false],
    ['een lap stof', 'stof', true],
    ['een stofje', 'stof', false],
    ['a', 'a*', true],
    ['niets', '', false],
    ['niets', '*', false],
    ['', 'wil dood', false],
  ])('%j holds %j: %j', (text, phrase, is) => {
    expect(phrasesIn(text, [phrase])).toEqual(is ? [phrase] : [])
  })

  test('names each phrase once', () => {
    expect(phrasesIn('Ik wil dood, ik wil dood, zelfmoord.', ['zelfmoord', 'wil dood'])).toEqual([
      'wil dood',
      'zelfmoord',
    ])
  })
})

describe('the lists Kring starts from', () => {
  test.each([
    // what somebody wrote, level
    ['Ik wil dood.', 'red'],
    ['Soms denk ik dat iedereen beter af is zonder mij, beter af zonder mij.', 'red'],
    ['Ik hou het niet meer vol.', 'red'],
    ['Ik wil niet meer leven', 'red'],
    ['Ik wou dat ik dood was.', 'red'],
    ['Liever dood dan zo verder.', 'red'],
    ['Ik zie het niet meer zitten.', 'red'],
    ['Niemand zou me missen.', 'red'],
    ['Ik doe mezelf iets aan als dit zo doorgaat.', 'red'],
    ['Soms wil ik voor de trein springen.', 'crisis'],
    ['Ik heb mijn kind geslagen en ik schaam me.', 'red'],
    ['Ik heb mijn baby door elkaar geschud.', 'red'],
    ["I don't want to be here anymore", 'red'],
    ['Ik maak er vanavond een einde aan.', 'crisis'],
    ['Mijn peuter springt van de bank en ziet het ’s avonds niet meer.', 'green'],
    ['Toen mijn vader dood was, was het stil in huis.', 'green'],
    ['Mijn dochter snijdt zichzelf.', 'red'],
    ['Mijn man slaat mij als hij drinkt.', 'red'],
    ['Ik ben bang om naar huis te gaan.', 'red'],
    ['Ze is seksueel misbruikt toen ze klein was.', 'red'],
    ['Ik denk soms aan zelfmoord.', 'red'],
    ['Ik wil dood en ik doe het vanavond.', 'crisis'],
    ['De pillen liggen klaar. Ik wil niet meer leven.', 'crisis'],
    ['Dit is mijn afscheid, ik wil een einde maken aan alles.', 'crisis'],
    ['Hij gaat me vermoorden.', 'crisis'],
    ['Ik ben in gevaar.', 'crisis'],
    ['I want to die.', 'red'],
    ['I want to kill myself tonight.', 'crisis'],
    ['He hits me when he drinks.', 'red'],
    ['Ik ben zo moe dat ik ervan huil.', 'green'],
    ['Mijn opa is dood en mijn zoon vraagt ernaar.', 'green'],
    ['Bel Zelfmoordlijn 1813, dat hielp mij.', 'green'],
    ['113 Zelfmoordpreventie heeft ook een chat.', 'green'],
    ['Vanavond proberen we weer op tijd te slapen.', 'green'],
    ['Morgen neem ik de trein naar mijn moeder.', 'green'],
    ['We maken een plan voor de ochtend.', 'green'],
    ['Ik kan wel janken.', 'green'],
    ['De batterij is dood.', 'green'],
    ['Stel je niet aan.', 'amber'],
    ['Bel me op 0470 12 34 56.', 'amber'],
    ['Ik wil dood, bel me op 0470 12 34 56.', 'red'],
  ])('%s: %s', (text, level) => {
    expect(readSignals([text], DEFAULT_WORDS, KNOWN).level).toBe(level)
  })

  test('every phrase is one that can be found, and stands in its list once', () => {
    const example = (phrase: string) =>
      phrase
        .replaceAll(/[*|]|\.\./g, '')
        .split(' ')
        .map((word) => word.split('/')[0])
        .join(' ')
    for (const { phrase } of DEFAULT_WORDS) expect(phrasesIn(example(phrase), [phrase]), phrase).toEqual([phrase])
    const keys = DEFAULT_WORDS.map(({ language, kind, phrase }) => `${language} ${kind} ${phrase}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('stand in where the table has no words of crisis or plan', () => {
    const own = { kind: 'crisis', phrase: 'het is op' } as const
    expect(wordsOr([]).some((word) => word.phrase === 'wil dood')).toBe(true)
    expect(wordsOr([own]).filter((word) => word.kind === 'crisis')).toEqual([own])
    expect(wordsOr([own]).some((word) => word.kind === 'plan')).toBe(true)
    expect(wordsOr([]).some((word) => word.kind === 'watched')).toBe(false)
  })
})

describe('what a text is read for', () => {
  test('all its parts, and the highest level counts', () => {
    expect(readSignals(['Ik wil dood', null, 'Mail mij: moe@gmail.com, vanavond nog'], DEFAULT_WORDS, KNOWN)).toEqual({
      signals: ['crisis_words', 'contact_data'],
      level: 'crisis',
    })
    expect(readSignals([undefined, 'Goedemorgen'], DEFAULT_WORDS, KNOWN)).toEqual({ signals: [], level: 'green' })
  })

  test.each([
    // as typed, what readers will see is what counts
    ['Ik wil d&#111;od', 'crisis_words'],
    ['Ik wil\\\ndood', 'crisis_words'],
    ['Mail jan&#64;gmail.com', 'contact_data'],
    ['[mail](mailto:jan%40gmail.com)', 'contact_data'],
    ['- 0470\n- 12\n- 34\n- 56', 'contact_data'],
    ['Bel 0470[](/x)98[](/x)76[](/x)54', 'contact_data'],
    ['[app](https://wa%2Eme/32470987654)', 'contact_data'],
    ['p&#114;o ana', 'watched_words'],
    ['[x](//bit.ly/y)', 'link'],
    ['[x](https&#58;//bit.ly/x)', 'link'],
    ['https://bit%2Ely/abc', 'link'],
    ['https://1.2.3.4/x', 'link'],
    ['http://[::1]/', 'link'],
  ])('%j: %s', (text, signal) => {
    expect(readSignals([text], DEFAULT_WORDS, KNOWN).signals).toEqual([signal])
  })

  test.each([
    ['https://evil。com', ['link']],
    ['[x](https:evil.com)', ['link']],
    ['[x](//evil.com)', ['link']],
    ['[x](/t/thr_1)', []],
    ['[x](//www.awel.be)', []],
    ['[x](https://kring.test/t/thr_1)', []],
  ])('a newcomer’s %j: %j', (text, signals) => {
    expect(readSignals([text], DEFAULT_WORDS, NEW).signals).toEqual(signals)
  })

  test('a link alone waits without being urgent', () => {
    expect(readSignals(['Kijk op https://voorbeeld.com'], [], NEW)).toEqual({ signals: ['link'], level: 'green' })
  })

  test.each([
    // text, what a newcomer's holds, what another's holds
    ['Kijk op https://www.voorbeeld.com/wat', ['voorbeeld.com'], []],
    ['Kijk op voorbeeld.com.', ['voorbeeld.com'], []],
    ['Kijk op voorbeeld.com/wat en www.ander.org', ['voorbeeld.com', 'ander.org'], []],
    ['Kijk op https://www.awel.be en https://chat.tele-onthaal.be/x', [], []],
    ['Kijk op https://nl.wikipedia.org/wiki/Slaap', [], []],
    ['Kijk op https://kring.test/t/thr_1', [], []],
    ['Kijk op https://awel.be.voorbeeld.com', ['awel.be.voorbeeld.com'], []],
    ['Kijk op https://bit.ly/abc', ['bit.ly'], ['bit.ly']],
    ['Kijk op tinyurl.com/abc', ['tinyurl.com'], ['tinyurl.com']],
    ['Mail naar moe@voorbeeld.com', [], []],
    ['Dat was het.Nu verder', [], []],
    ['Om 8.30 uur, of 9.15.', [], []],
  ])('%s', (text, newcomer, other) => {
    expect(hostsToCheck(text, NEW)).toEqual(newcomer)
    expect(hostsToCheck(text, KNOWN)).toEqual(other)
  })

  test.each([
    // level, waits, staffed, shown
    ['crisis', true, true, true],
    ['crisis', false, true, true],
    ['red', true, true, true],
    ['red', false, false, true],
    ['amber', true, false, true],
    ['amber', true, true, false],
    ['amber', false, false, false],
    ['green', true, false, false],
  ] as const)('%s, waits %j, staffed %j: help lines %j', (level, waits, staffed, shown) => {
    expect(showsHelpLines({ level, waits }, staffed)).toBe(shown)
  })
})
