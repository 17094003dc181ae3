import { describe, expect, test } from 'vitest'
import { findPersonalData, holdsContactData } from '#worker/forum/personal-data.ts'

// What is expected stands in the sentence itself: {kind! words} is found and sure, {kind words} found as a guess.
// A sentence without braces holds nothing. The people, numbers and schools are invented.

const MARK = /\{([a-z]+)(!?) ([^}]*)\}/g

/** The sentence without its marks, and what must be found in it. */
function read(marked: string) {
  const expected: { kind: string; sure: boolean; words: string }[] = []
  const text = marked.replaceAll(MARK, (_, kind: string, sure: string, words: string) => {
    expected.push({ kind, sure: sure === '!', words })
    return words
  })
  return { text, expected }
}

const found = (text: string) =>
  findPersonalData(text).map(({ kind, sure, start, end }) => ({ kind, sure, words: text.slice(start, end) }))

const check = (marked: string) => {
  const { text, expected } = read(marked)
  expect(found(text)).toEqual(expected)
}

describe('phone numbers', () => {
  test.each([
    'Bel me gerust op {phone! 0470 12 34 56}.',
    'Mijn nummer is {phone! 0470123456}',
    'Mijn nummer is {phone! ٠٤٧٠ ١٢ ٣٤ ٥٦}, bel maar',
    'Mijn nummer is {phone! ０４７０１２３４５６} 🙂',
    'Bel {phone! 𝟎𝟒𝟕𝟎 𝟏𝟐 𝟑𝟒 𝟓𝟔}.',
    'Bel {phone! 0470    12    34    56}.',
    'Bel {phone! 0470\u2003\u200312 34\t\t56}.',
    'Bel {phone! 0470—12—34—56}.',
    'Bel {phone! 0470 — 12 — 34 — 56}.',
    'Bel {phone! 0470‑12‑34‑56}.',
    'Bel {phone! 04\u200b70 12\u00ad 34 56}.',
    'Bel {phone! 0️⃣4️⃣7️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6}.',
    'Met 👩‍👩‍👦 op stap, om ٤ uur.',
    'gsm: {phone! 0470/12.34.56}',
    'gsm:{phone! 0470123456}',
    'Bel {phone! 0&#52;70 12 34 56}.',
    'Bel {phone! 0&#x34;70 12 34 56}.',
    'Bel {phone! 0470*12*34*56}.',
    'Bel {phone! 0470_12_34_56}.',
    'Bel {phone! 0470`12`34`56}.',
    'Bel {phone! 0470\\\n12\\\n34\\\n56}.',
    'Bel {phone! 0470;12;34;56}',
    'Bel {phone! 0470:12:34:56}',
    'Bel {phone! 0470 | 12 | 34 | 56}',
    'Bel {phone! 0470=12=34=56}',
    'Bel {phone! O4 7O 12 34 56}',
    'Bel {phone! 047O 12 34 56}.',
    'Bel {phone! o47o123456}.',
    'Bel {phone! 04\u200b7O 12 34 56}.',
    'Bel {phone! 32470123456}.',
    'Ik ben bereikbaar op {phone! 0470/123456} na zes uur.',
    'Stuur een sms naar {phone! 0470-12-34-56}, dan bel ik terug',
    'Je kan me bellen: {phone! +32 470 12 34 56}',
    'Je kan me bellen: {phone! +32470123456}.',
    'whatsapp {phone! 0032 470 12 34 56}',
    'Mijn mobiel: {phone! 06-12345678}',
    'Mijn mobiel: {phone! 06 12 34 56 78}',
    'app me op {phone! 0612345678}!',
    'Mijn nummer is {phone! +31 6 12345678}',
    'Mijn nummer is {phone! 0031612345678}',
    'Thuis: {phone! 02 123 45 67}',
    'Thuis: {phone! 014 12 34 56}',
    'Ons vast nummer is {phone! 03/123.45.67}',
    'In Nederland: {phone! 020-1234567}',
    'In Nederland: {phone! 0113 123456}',
    '{phone! 04 70 12 34 56} is van mij',
    'Bel {phone! (0470) 12 34 56} als het moet',
    'Bel {phone! +32 (0)470 12 34 56} als het moet',
    'Twee nummers: {phone! 0470 12 34 56} of {phone! 0486 11 22 33}',
    '{phone! nul vier zeven nul een twee drie vier vijf zes} is mijn nummer',
    'Mijn nummer: {phone! nul zes twaalf vierendertig zesenvijftig achtenzeventig}',
    'Bel {phone! 0470 twaalf 34 zesenvijftig} maar',
    'Bel {phone! 0 4 7 0 1 2 3 4 5 6} maar',
    'Bel {phone! 0.4.7.0.1.2.3.4.5.6} maar',
    'mijn gsm is {phone! 470 12 34 56}',
    'Bereikbaar op {phone! 470123456}',
    'Bel {phone 0470 12 ....} en vraag de rest',
    'Bel {phone 0612xxxxxx} en vraag de rest',
    'Call me on {phone! 0470 12 34 56} tonight',
    'My number is {phone! zero four seven zero one two three four five six}',
    'Text {phone! +44 7700 900123} please',
  ])('%s', check)

  test.each([
    'Bel de Zelfmoordlijn op 1813.',
    'Bel 113 of 0800-0113.',
    'De Kindertelefoon is 0800 0432, gratis.',
    'Veilig Thuis: 0800-2000, dag en nacht.',
    'De Luisterlijn is 088 0767 000.',
    'Tele-Onthaal is 106, Awel is 102 en 1712 is voor geweld.',
    'Bij gevaar bel je 112 of 101.',
    'Druglijn: 078 15 10 20',
    'Antigifcentrum: 070 245 245',
    'Onze zoon is 14 en onze dochter 12.',
    'Hij is geboren op 06/11/2014.',
    'Op 05-12-2025 om 09:30 is de afspraak.',
    'De afspraak is 05/12/2025 09u30 in het ziekenhuis.',
    'Het kost 1.250,50 euro per jaar.',
    'Wij betalen € 470.123,45 af over 25 jaar.',
    'Hij slaapt van 20:30 tot 06:15.',
    'Ze had 0/10, 5/10 en 3/10.',
    'Hij haalde 7,5 voor wiskunde en 4 voor Frans.',
    'We slapen nu 3 tot 4 uur per nacht, 0 tot 2 keer wakker.',
    'Sinds 2019 wonen we hier, in 2023 kwam de tweede.',
    'Van 08.30 tot 12.00 en van 13.00 tot 16.00 is er opvang.',
    'Ik heb één keer, twee keer, drie keer gebeld.',
    'Een of twee vragen nog.',
    'Een, twee, drie, vier, vijf: zo tellen we af.',
    'Zij woog 3470 gram en was 51 cm.',
    'Er waren 120 000 bezoekers op de site.',
    'Groep 3, 4 en 5 zitten samen.',
    'Stap 1. 2. 3. en klaar.',
    '1 op 10 kinderen heeft dit.',
    'In 2020 2021 2022 was het lastig.',
    'De code van de les is 34.',
    'Om 09:30 en om 10:15, of 12:34:56 precies.',
    '*0 tot 2* keer wakker, **3** of 4 keer.',
    'Er stond 5*3 en 10*12 op het bord.',
    'O, 2 of 3 keer per nacht?',
    'Stap 1: 10 minuten; stap 2: 20 minuten; stap 3: 30.',
    '| 12 | 34 | 56 | 78 | 90 |',
  ])('%s', check)
})

describe('e-mail addresses', () => {
  test.each([
    'Mail naar {email! lotte.v@gmail.com}.',
    'Mail naar {email! lotte_v99@telenet.be} alsjeblieft',
    'Mijn adres: {email! LOTTE@HOTMAIL.COM}',
    'Schrijf naar {email! lotte at gmail punt com}',
    'Mail {email! jan&#64;gmail.com}.',
    'Mail {email! jan&commat;gmail.com}.',
    'Mail {email! jan@gmail&period;com}.',
    'Mail {email! jan**@**gmail.com}.',
    'Schrijf naar {email! lotte apenstaartje gmail punt com}',
    'Schrijf naar {email! lotte apenstaart gmail.com}',
    'Schrijf naar {email! lotte (apenstaart) gmail.com}',
    'Schrijf naar {email! lotte＠gmail.com}',
    'Schrijf naar {email! ｌｏｔｔｅ＠ｇｍａｉｌ．ｃｏｍ}',
    'Schrijf naar {email! lotte   @   gmail.com}',
    'Schrijf naar {email! lotte [at] telenet.be}',
    'Schrijf naar {email! lotte(at)telenet(punt)be}',
    'Schrijf naar {email! lotte @ gmail . com}',
    'Write to {email! lotte at gmail dot com}',
    'Mail {email! moe.mama+forum@skynet.be} maar',
    'Je vindt het team op {email info@delinde.be}.',
    'Stuur het naar {email onthaal@caw.be}.',
  ])('%s', check)

  test.each([
    'Ik zat at home met de kinderen.',
    'Punt. Com op zeg, dat meen je niet.',
    'We kochten het op bol.com.',
    'Kijk op www.groeimee.be voor tips.',
    'Hij zei: @ school is het beter.',
    'Een punt van kritiek: het duurt lang.',
    'Mijn mail werkt niet meer.',
  ])('%s', check)
})

describe('street addresses', () => {
  test.each([
    'Ik woon in de {address! Kerkstraat 12}.',
    'Ons adres is {address! Kerkstraat 12 bus 3}',
    'Het is {address! kerkstr. 12} gent',
    'Het is {address! Kerkstr. 12}',
    'Kom langs: {address! Kerkstraat 12a}, tweede bel',
    'Wij wonen op de {address! Gentsesteenweg 245}.',
    'Het is {address! Lange Nieuwstraat 7}',
    'Wij zitten op {address! Meir Plein 4}',
    '{address! Prinsengracht 263}, Amsterdam',
    'Ik woon {address! kerkstraat 12} in het dorp',
    'adres: {address! molenhoek 9}',
    'Ik woon aan de {address! Bosdreef, nr. 8}',
    'Wij huren in de {address! Acacialaan 31}',
    'Het huis op {address Molenberg 14} staat te koop.',
    'Wij wonen op {address! Zeedijk 102}.',
    'Onze postcode is {address! 3512 JK}.',
    'Onze postcode is {address! 3512JK}',
    'Wij zijn van {address 9230 Wetteren}.',
    'Wij zijn van {address 2800 Mechelen} trouwens.',
    'We live at {address! 14 Elm Road} now',
    'Come to {address! 221b Baker Street}',
    'Wij wonen op de {address! Steenweg op Aalst 44}.',
    'Het is {address! Steenweg naar Sint-Niklaas, nr. 8}',
    'Ik zit op {address! Avenue Louise 12}.',
    'Kom naar {address! Rue de la Loi 16} om 10 uur.',
    "Het is {address! Avenue de l'Hippodrome 5 bus 2}.",
    'Mijn oma woont {address! Chaussée de Wavre 101}',
  ])('%s', check)

  test.each([
    'Dat kost ons 1500 EUR per maand.',
    'Er stond 3000 EXTRA op de doos.',
    'Hij loopt al 2 uur op straat.',
    'Wij wonen in een rustige straat in Gent.',
    'Onderweg 3 keer gestopt.',
    'De snelweg 4 uur lang, met twee kinderen.',
    'Hij stond op het schoolplein 20 minuten te wachten.',
    'In de speelstraat 2 keer per week spelen ze buiten.',
    'Wij wonen in Antwerpen.',
    'Sinds 2015 Is alles anders.',
    'In 2024 Lotte geboren, in 2026 Finn.',
    'Er zijn 1500 Mensen op het feest geweest.',
    'Het is nog een lange weg 1 stap tegelijk.',
    'Hij heeft een hoek 5 minuten als straf.',
    'Het Huis van het Kind is op het plein.',
    'We gaan naar het park 3 keer per week.',
    'Mijn moeder woont een straat verder.',
    'Op de markt 2 euro betaald.',
    'Wij verhuizen binnen 3 maanden naar Breda.',
    'De steenweg naar Gent 2 keer per dag, dat is te veel.',
    'In place of Lotte 2 people came.',
    'We gingen naar de Grand Place met 4 kinderen.',
  ])('%s', check)
})

describe('bank accounts', () => {
  test.each([
    'Stort op {iban! BE68 5390 0754 7034} graag',
    'Stort op {iban! BE68539007547034}',
    'Stort op {iban! BE 68 5390 0754 7034}',
    'Mijn rekening: {iban! NL91 ABNA 0417 1643 00}',
    'Mijn rekening: {iban! nl91abna0417164300}',
    'Mijn rekening: {iban! DE89 3704 0044 0532 0130 00}',
    'Mijn rekening: {iban! BE68-5390-0754-7034}',
    'Mijn rekening: {iban BE68 5390 0754 7035}',
  ])('%s', check)

  test.each([
    'De code was BE12 en toen nog iets.',
    'Hij zit in groep NL01 van de cursus.',
    'We kregen formulier AB12 mee naar huis vandaag.',
  ])('%s', check)
})

describe('accounts elsewhere', () => {
  test.each([
    'Mijn insta is {handle! lotte_x9}',
    'insta: {handle! lotteke}',
    'insta&colon; {handle! lotteke}',
    'op insta heet ik {handle! jan_peeters}',
    'sc {handle! janpeeters09}',
    'Insta = {handle! lotteke}',
    'Snap me: snapchat {handle! @lotteke}',
    'Voeg me toe op snap: {handle! lottevdb}',
    'Mijn snap is {handle lotteke}, voeg me toe',
    'mijn discordnaam is {handle zeester}',
    'discord {handle! zeester#1234}',
    'Ik ben {handle! lotte_x9} op insta',
    'Ik ben {handle! @lotteke} op TikTok',
    'Zoek {handle @lotte.v_99} maar',
    'tiktok: {handle! @lotte}',
    'telegram {handle! @lotte_v}',
    '{handle! https://www.instagram.com/lotte} dan vind je me',
    'Kijk op {handle! facebook.com/lotte.vdb}',
    'App via {handle! wa.me/32470123456}',
    'Kom in de groep {handle! https://chat.whatsapp.com/AbCdEf}',
    'Kom in onze server {handle! discord.gg/abc123}',
    'Add me: {handle! t.me/lottev}',
    'roblox: {handle! SuperKid12}',
  ])('%s', check)

  test.each([
    'Mijn dochter zit de hele dag op Instagram.',
    'Instagram is niet goed voor hem.',
    'Snapchat is verslavend.',
    'Op TikTok zag ze een filmpje.',
    'Wij hebben WhatsApp voor de klas.',
    'Discord met vrienden mag tot 21u.',
    'Dank je @Zeester, dat helpt.',
    '@Regenjas hoe doen jullie dat?',
    'Ze wil Instagram en wij zeggen nee.',
    'Facebook 2 uur per dag is te veel.',
    'Mijn insta is weg, eindelijk rust.',
    'Hij speelt Roblox met zijn neef.',
    'Een filmpje op YouTube over slapen hielp ons.',
    'Signal is veiliger, zeggen ze.',
  ])('%s', check)
})

describe('full names', () => {
  test.each([
    'Mijn zoon heet {name Lars Peeters}.',
    'Ik ben {name Sofie Janssens} en ik zoek raad.',
    'Ik ben {name Marie-Claire De Smet} en ik zoek raad.',
    'Mijn vader is {name Jean-Pierre Dubois}.',
    'De buurman, {name Jan-Willem van den Berg}, helpt.',
    'De vader, {name Tom Van den Bossche}, komt niet.',
    '{name Jan de Vries} is mijn ex.',
    'Onze kinesist {name Pieter-Jan Claes} zegt van niet.',
    'Dat zei {name Fatima El Amrani} ook.',
    'Ik heet {name Xandra Vermoortel}.',
    'Haar juf is juf {name Greet Vermeulen}.',
    'Bel {name Lotte Maes} maar eens.',
    "Volgens {name Ann D'Hondt} is het normaal.",
    'My name is {name John Barker}.',
  ])('%s', check)

  test.each([
    'Vandaag was Lotte ziek.',
    'Gisteren belde mama weer.',
    'In Sint-Niklaas is er een groep.',
    'Het Huis van het Kind De Linde helpt.',
    'Bel Tele-Onthaal als het te veel wordt.',
    'Op Maandag Dinsdag en Woensdag werk ik.',
    'Lars Maandag, Finn Dinsdag: zo doen we het.',
    'Lotte Ik en de hond gingen wandelen.',
    'Tom en Lars maken ruzie.',
    'Wij lazen Harry Potter voor.',
    'De Rode Kruis winkel is dicht.',
    'Centrum Algemeen Welzijnswerk stuurde ons door.',
    'Stichting Naast Elkaar belde terug.',
    'Noor van het team antwoordde snel.',
    'Anna in Gent en Sara in Brugge.',
    'Zeester, dank je wel.',
    'In Noord Brabant is dat anders.',
    'Kind en Gezin zegt iets anders.',
  ])('%s', check)
})

describe('schools', () => {
  test.each([
    'Hij zit op {school basisschool De Regenboog}.',
    'Ze gaat naar {school school De Kleine Prins} in de buurt.',
    'Hij gaat naar het {school Sint-Jozefscollege}.',
    'Zij zit op het {school Koninklijk Atheneum Gent}.',
    'De {school Vlinderschool} belde.',
    'Hij wordt gepest op {school college Sint-Pieter}.',
    'Ze zit in {school crèche De Bijtjes}.',
    'Hij zit op het {school Erasmuslyceum}.',
    'He goes to {school Oakfield Primary School}.',
    'She is at {school St. Mary School} now',
  ])('%s', check)

  test.each([
    'Op school gaat het niet.',
    'De lagere school was fijn.',
    'Basisschool of niet, het blijft lastig.',
    'Hogeschool is niets voor hem.',
    'Op school Nederlands, thuis Turks.',
    'Sinds school Maandag begon huilt ze.',
    'De juf van de kleuterschool belde.',
    'Muziekschool en zwemles: te druk.',
    'Het college van burgemeester en schepenen.',
    'Na school. De kinderen spelen buiten.',
  ])('%s', check)
})

test('a post of many lines keeps each in its place', () => {
  check(
    'Dag allemaal,\n\nmijn zoon {name Lars Peeters} van 9 zit op {school basisschool De Regenboog}.\n' +
      'Wij wonen in de {address! Kerkstraat 12}, {address 9230 Wetteren}.\n\nBel {phone! 0470 12 34 56} of mail {email! mama@gmail.com}.',
  )
})

test('only what is sure holds a post', () => {
  expect(holdsContactData('Ik ben Sofie Janssens, basisschool De Regenboog.')).toBe(false)
  expect(holdsContactData('Bel me op 0470 12 34 56.')).toBe(true)
  expect(holdsContactData('')).toBe(false)
})

test('a very long text without sense is read in no time that grows with its square', () => {
  for (const bit of ['0 ', 'a.', 'Aa ', '@', 'nul ', 'BE00 ', 'Straat ', 'insta ', 'Aa’', 'A’', '-a', 'o0', '*0'])
    expect(findPersonalData(bit.repeat(10_000 / bit.length)).length).toBeGreaterThanOrEqual(0)
  // Ten times as long is ten times as much to read, not a hundred times: this one took minutes.
  expect(findPersonalData('A’'.repeat(50_000))).toEqual([])
})
