import { told } from './write.ts'

const [after, autism] = ['na-de-reeks', 'autisme']

/** Demo data: invented stories, written for this purpose. */
export const MORE_CLOSED = [
  told(
    after,
    'Een maand later: wat bleef hangen?',
    71,
    [
      'Noor',
      'De laatste avond is een maand geleden. Wat doe je nog, zonder dat je eraan moet denken? En wat is weer weggezakt? Allebei mag.',
    ],
    ['Kompas', 'Blijven hangen: eerst drie tellen wachten. Weggezakt: al de rest, denk ik.'],
    ['Lavendel', 'Ik zeg nu wat ik wél wil. ‘Loop’ in plaats van ‘niet rennen’. Het is een gewoonte geworden.'],
    ['Havermout', 'Drie tellen is veel hoor, Kompas. Ik haal er soms één.'],
  ),
  told(
    after,
    'Terugval, gisteren',
    62,
    [
      'Lavendel',
      'Twee weken ging het goed en gisteren heb ik geroepen tot mijn keel zeer deed. Ik durfde het hier bijna niet te schrijven.',
    ],
    ['Kaneel', 'Juist hier. Twee weken goed wordt niet minder waar door één avond.'],
    ['Libel', 'Heb je het daarna nog goedgemaakt? Dat deel vergeten we vaak mee te tellen.'],
    ['Lavendel', 'Ja, aan de rand van haar bed. Ze aaide over mijn haar. De wereld op zijn kop.'],
  ),
  told(
    after,
    'Het schriftje',
    54,
    [
      'Kompas',
      'Wie schrijft er nog elke avond één ding op dat goed ging? Ik ben er weer mee begonnen. Gisteren stond er: niemand heeft gehuild, ik ook niet.',
    ],
    ['Havermout', 'Bij mij: hij at een erwt.'],
    [
      'Kaneel',
      'Ik doe het samen met de kinderen, tijdens het tandenpoetsen. Je verstaat er niets van en toch weten we het van elkaar.',
    ],
  ),
  told(
    after,
    'Mijn partner was niet bij de reeks',
    47,
    [
      'Lavendel',
      'Ik doe het nu anders en hij doet het zoals vroeger. Dan word ik de juf van mijn eigen man. Dat wil ik niet.',
    ],
    [
      'Kompas',
      'Ik heb maar één ding gedeeld. Niet het hele boek. Na een maand vroeg hij zelf: hoe doe jij dat met dat wachten?',
    ],
    ['Tarik', 'Voordoen werkt vaak beter dan uitleggen. En zeg het als je ziet dat hij iets probeert.'],
  ),
  told(
    after,
    'Zien we elkaar nog eens?',
    36,
    ['Havermout', 'Ik mis de dinsdagavond. Zelfs het moment dat iedereen tegelijk begon te typen.'],
    [
      'Noor',
      'We plannen een avond waarop iedereen kan komen, alleen tekst, een uur. Je vindt hem in de kalender zodra hij vastligt.',
    ],
    ['Kaneel', 'Ik breng de denkbeeldige koekjes mee.'],
  ),
  told(
    after,
    'Wat zou je zeggen aan wie nu begint?',
    28,
    ['Libel', 'Volgende week begint een nieuwe groep. Wat had jij graag gehoord voor de eerste avond?'],
    ['Kompas', 'Dat je de eerste keer niets hoeft te zeggen. Ik heb alleen ‘hallo’ getypt en dat was genoeg.'],
    [
      'Lavendel',
      'Dat het weken duurt voor het thuis zichtbaar is. En dat het dan ineens op een woensdag zichtbaar is.',
    ],
    ['Havermout', 'Dat je kind niet weet dat jij een reeks volgt. Verwacht dus geen applaus.'],
  ),
  told(
    after,
    'Kleine overwinning in de winkel',
    14,
    [
      'Kaneel',
      'Op de grond, bij de kassa, met benen en al. Ik ging ernaast zitten en zei: dit is lastig hè. Een mevrouw zuchtte. Ik bleef zitten. Drie minuten, en toen gaf hij mij een hand.',
    ],
    ['Kompas', 'Ernaast gaan zitten. Ik had nog altijd gekozen voor wegkruipen achter de diepvries.'],
    ['Havermout', 'Die mevrouw had ook nooit een reeks gevolgd.'],
  ),
  told(
    autism,
    'Nieuwe schoenen',
    75,
    [
      'Winterjas',
      'De oude zijn te klein en de nieuwe zijn fout. Ze ruiken fout, ze klinken fout. We zijn aan dag vier.',
    ],
    [
      'Regenjas',
      'Wij zetten ze eerst een week naast het bed. Daarna een week aan tijdens een film. Daarna pas buiten.',
    ],
    ['Kiezel', 'En sindsdien kopen wij dezelfde in drie maten tegelijk. Heel lelijk, heel rustig.'],
    ['Winterjas', 'Drie maten tegelijk! Waarom heeft niemand mij dat eerder gezegd.'],
  ),
  told(
    autism,
    'Het schema aan de muur',
    68,
    [
      'Kiezel',
      'Wij hadden prenten voor de hele dag. Hij keek er niet meer naar. Wat doen jullie als het oude niet meer werkt?',
    ],
    ['Regenjas', 'Minder. Wij tonen nu alleen ‘nu’ en ‘straks’. De rest van de dag hoeft hij niet te dragen.'],
    [
      'Tarik',
      'Laat hem ook zelf iets hangen. Een schema dat van hem is, kijkt anders dan een schema van de volwassenen.',
    ],
    ['Kiezel', 'Hij heeft er een prent van zijn konijn tussen gehangen. Het konijn heeft nu een vol programma.'],
  ),
  told(
    autism,
    'Familie die zegt dat het wel meevalt',
    59,
    ['Winterjas', '‘Aan hem zie je toch niets.’ Elke zondag opnieuw. Ik heb geen zin meer om het uit te leggen.'],
    ['Regenjas', 'Ik heb mijn broer een hele zaterdag laten meedraaien. Hij heeft het daarna nooit meer gezegd.'],
    ['Kiezel', 'Ik zeg: je ziet het niet omdat wij hard werken. Dan is het even stil.'],
  ),
  told(
    autism,
    'Een hele nacht over de dinosaurussen',
    52,
    [
      'Regenjas',
      'Om vier uur stond hij aan mijn bed met een vraag die niet kon wachten. Het ging over staarten. Ik heb geantwoord met mijn ogen dicht.',
    ],
    ['Winterjas', 'Hier zijn het liften. Ik kan je van elke winkel zeggen hoe de deur klinkt.'],
    ['Kiezel', 'Liften! Onze kinderen moeten nooit samen op reis.'],
  ),
  told(
    autism,
    'De zus die altijd moet wachten',
    41,
    ['Kiezel', 'Ze is negen en ze zei: mijn beurt komt toch nooit eerst. Ze zei het niet eens boos.'],
    [
      'Regenjas',
      'Wij hebben elke week een uur ‘eerst jij’. Zij kiest, niets mag ertussen komen. Ook geen crisis met sokken.',
    ],
    ['Noor', 'Dat uur zegt meer dan een uitleg. Mooi ook dat je hoorde hoe ze het zei, Kiezel.'],
  ),
  told(
    autism,
    'Naar de kapper',
    30,
    [
      'Winterjas',
      'Hoe doen jullie dat? Bij ons is het al mislukt als we de deur opendoen. Het zoemen, de geur, de spiegel.',
    ],
    [
      'Kiezel',
      'Eén keer gaan kijken zonder knippen. Daarna op het laatste uur, als er niemand meer is. Zij zette de radio af zonder dat ik het vroeg.',
    ],
    [
      'Regenjas',
      'Bij ons knipt mijn zus, in de tuin, tijdens het schommelen. Het is nooit recht en hij vindt het prachtig.',
    ],
  ),
  told(
    autism,
    'Hij heeft een vriend',
    17,
    [
      'Regenjas',
      'Ze praten bijna niet. Ze leggen treinen. Twee uur lang, naast elkaar, elk aan zijn eigen spoor. En bij het weggaan zei hij: volgende week weer.',
    ],
    ['Kiezel', 'Ik heb dit drie keer gelezen.'],
    ['Winterjas', 'Elk aan zijn eigen spoor, en toch samen. Prachtig.'],
  ),
]
