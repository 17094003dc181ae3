import { told } from './write.ts'

const [parent, care] = ['mijn-ouder', 'mantelzorg']

/** Demo data: invented stories of young people, written for this purpose. */
export const YOUNG = [
  told(
    parent,
    'Nieuw hier',
    72,
    [
      'Vlieger',
      'Hoi. Ik weet niet goed wat ik moet typen. Mijn mama ligt veel in bed en ik doe alsof dat normaal is. Dat was het eigenlijk.',
    ],
    ['Libel', 'Welkom, Vlieger. Je hoeft hier niets goed te typen. Fijn dat je er bent.'],
    ['Stoepkrijt', 'Hoi! Bij mij is het mijn papa. Ik las eerst drie weken mee voor ik iets durfde. Jij bent sneller.'],
    ['Vlieger', 'Haha. Dank je. Ik lees nu ook gewoon mee.'],
  ),
  told(
    parent,
    'Je ziet het al aan de gordijnen',
    66,
    [
      'Dropveter',
      'Als ik thuiskom van school kijk ik eerst naar de gordijnen. Open is een goede dag. Dicht is stil zijn.',
    ],
    ['Zaklamp', 'Bij mij is het de radio. Aan of uit.'],
    ['Vlieger', 'Ik dacht dat alleen ik zoiets had.'],
    [
      'Noor',
      'Jullie kunnen heel goed kijken. Dat is knap, en het is ook vermoeiend. Je mag ook eens een middag niet kijken.',
    ],
  ),
  told(
    parent,
    'Is het mijn schuld?',
    60,
    [
      'Stoepkrijt',
      'Ik had slechte punten en de dag erna was papa weer zo. Ik weet dat het niet logisch is, maar ik denk het toch.',
    ],
    [
      'Tarik',
      'Dat denken heel veel kinderen van een ouder die het moeilijk heeft. Het is niet jouw schuld. Ook niet met slechte punten, ook niet na ruzie.',
    ],
    ['Dropveter', 'Ik heb dat ook gedacht, over een glas dat ik brak. Een glas!'],
    ['Stoepkrijt', 'Oké, een glas is nog gekker dan punten. Dank jullie.'],
  ),
  told(
    parent,
    'Vrienden mee naar huis?',
    53,
    [
      'Zaklamp',
      'Iedereen spreekt bij elkaar af, behalve bij mij. Ik zeg altijd dat wij aan het verbouwen zijn. Al een jaar.',
    ],
    ['Vlieger', 'Bij ons is de kat zogezegd allergisch voor mensen.'],
    ['Zaklamp', 'Haha, ik lig hier te lachen in bed.'],
    [
      'Libel',
      'Ik had vroeger ook zulke smoezen. Aan één vriend heb ik de waarheid verteld, op een bankje buiten. Dat was genoeg om me minder alleen te voelen.',
    ],
  ),
  told(
    parent,
    'Tegen wie zeg je het als eerste?',
    46,
    [
      'Vlieger',
      'Ik wil het aan iemand zeggen op school. Niet aan iedereen. Ik weet niet wie en ook niet hoe je begint.',
    ],
    [
      'Stoepkrijt',
      'Ik heb een briefje gegeven aan de juf van tekenen. Er stond op: mag ik eens met u praten, het is geen ramp.',
    ],
    [
      'Noor',
      'Dat briefje is een heel goed idee. Je mag kiezen wie, je mag iemand meenemen, en je mag zeggen wat die persoon mag doorvertellen.',
    ],
    ['Vlieger', 'Ik heb het briefje geschreven. Het zit nog in mijn jas. Maar het zit er.', 40],
    ['Dropveter', 'Het zit er!'],
  ),
  told(
    parent,
    'Boos zijn op iemand die ziek is',
    40,
    [
      'Dropveter',
      'Iedereen zegt dat mama er niets aan kan doen. Weet ik. Maar ik ben wel boos. Ze was weer niet op mijn voorstelling.',
    ],
    ['Zaklamp', 'Ik ben ook boos. En dan schuldig. En dan boos omdat ik schuldig ben.'],
    ['Libel', 'Boos zijn en van iemand houden gaan samen. Welk stuk speelde je in de voorstelling?'],
    ['Dropveter', 'Een boom. Maar wel een boom met tekst.'],
  ),
  told(
    parent,
    'Wat doen jullie om even weg te zijn in je hoofd?',
    32,
    ['Zaklamp', 'Ik tel tegels. Dat klinkt raar. Wat doen jullie?'],
    ['Stoepkrijt', 'Tekenen met muziek op, en dan heel kleine dingen tekenen. Mieren enzo.'],
    ['Vlieger', 'Naar de bib. Warm, gratis, niemand vraagt iets.'],
    ['Dropveter', 'Touwtjespringen in de gang. Tot de onderbuur bonkt.'],
  ),
  told(
    parent,
    'Hij was vandaag gewoon papa',
    22,
    [
      'Stoepkrijt',
      'Hij stond op en maakte ontbijt en zong vals. Ik wou bijna niet naar school, zo leuk was het. Ik weet dat het morgen anders kan zijn.',
    ],
    ['Vlieger', 'Ik ben blij voor jou. Vals zingen is het beste soort.'],
    ['Tarik', 'Zo’n ochtend mag je helemaal houden, ook als het morgen anders is.'],
  ),
  told(
    parent,
    'Ik zorg voor mijn zusje als het niet gaat',
    15,
    [
      'Dropveter',
      'Boterhammen, tanden poetsen, verhaaltje. Ze denkt dat het een spel is dat ik de mama ben. Ik vind het niet altijd een spel.',
    ],
    [
      'Noor',
      'Dat is veel voor jou. Ik stuur je ook een bericht, met wie er kan meedenken. Je hoeft niets te beslissen.',
    ],
    ['Zaklamp', 'Je bent een goeie zus. Wie doet jouw boterhammen?'],
    ['Dropveter', 'Niemand vroeg dat ooit.'],
  ),
  told(
    care,
    'Examens en thuis alles doen',
    65,
    [
      'Bosbes',
      'Ik studeer aan de keukentafel, want vanuit daar hoor ik mijn broer. Om het kwartier sta ik op. Ik lees alles drie keer.',
    ],
    [
      'Notenbalk',
      'Herkenbaar. Ik ben twee keer per week in de bib gaan zitten en mijn tante kwam dan. Ik moest het wel eerst durven vragen.',
    ],
    [
      'Libel',
      'Vragen is het moeilijkste deel. Weet dat veel scholen je kunnen helpen met uitstel of een rustige plek, als één iemand het weet.',
    ],
    ['Bosbes', 'Ik heb gemaild. Twee zinnen. Ze antwoordden na een uur.', 66],
  ),
  told(
    care,
    'Op kot gaan of blijven?',
    57,
    ['Notenbalk', 'Iedereen in mijn klas zoekt een kot. Ik zeg dat ik liever thuis blijf. Dat is niet waar.'],
    [
      'Bosbes',
      'Ik ben gegaan, drie nachten per week. De eerste maand keek ik om het uur op mijn scherm. Nu om de drie uur. Ze redden het.',
    ],
    [
      'Tarik',
      'Het hoeft geen alles of niets te zijn. Drie nachten, of één, is ook een antwoord. Wil je er eens met iemand rustig over praten, schrijf dan het team.',
    ],
  ),
  told(
    care,
    'Mensen zeggen dat ik zo flink ben',
    50,
    ['Wolkje', 'Als nog één iemand zegt dat ik flink ben, ga ik gillen. Ik wil soms gewoon niet flink zijn.'],
    ['Notenbalk', 'Gil maar hier. AAAAAH. Ik doe mee.'],
    ['Libel', 'Hier mag je slap zijn. Graag zelfs.'],
  ),
  told(
    care,
    'Een avond vrij en dan weet ik niet wat',
    39,
    [
      'Bosbes',
      'Mijn oom nam het over en ik had een hele avond. Ik heb in de zetel naar de muur gekeken en om acht uur lag ik in bed.',
    ],
    ['Wolkje', 'Dat telt als een avond. Slapen is ook iets doen.'],
    ['Notenbalk', 'Maak een lijstje voor de volgende keer. Dat van mij begint met: frieten, alleen.'],
  ),
  told(
    care,
    'Verliefd, en wat vertel je dan',
    27,
    [
      'Notenbalk',
      'Ik ken iemand al twee maanden en die weet niets van thuis. Ik zeg altijd dat ik moet werken. Wanneer vertel je zoiets?',
    ],
    ['Bosbes', 'Ik heb het gezegd tijdens het fietsen. Dan moet je elkaar niet aankijken. Aanrader.'],
    [
      'Libel',
      'Je hoeft niet alles in één keer te zeggen. ‘Thuis is het anders dan bij jou, ik vertel het je stukje bij beetje’ is ook een begin.',
    ],
  ),
  told(
    care,
    'Wie belt de dokter?',
    16,
    ['Wolkje', 'Ik doe alle telefoons voor mama. Soms vragen ze of ik wel oud genoeg ben. Ik word altijd rood.'],
    ['Bosbes', 'Ik zeg nu meteen: ik bel voor mijn broer, hij zit naast mij. Dat maakt het korter.'],
    ['Noor', 'Je mag ook vragen of zij een vaste persoon hebben aan wie je het maar één keer hoeft uit te leggen.'],
  ),
]
