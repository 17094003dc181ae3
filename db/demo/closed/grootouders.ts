import { told } from './write.ts'

const here = 'grootouders'

/** Demo data: invented stories, written for this purpose. */
export const GROOTOUDERS = [
  told(
    here,
    'Drie dagen per week, en dan op',
    76,
    [
      'Koffiekan',
      'Maandag, dinsdag en donderdag heb ik ze alle twee. Ik doe het graag. Maar op vrijdag zit ik in de zetel en kan ik geen pap meer zeggen. Hoe zeg je dat aan je dochter?',
    ],
    [
      'Moestuin',
      'Ik heb gezegd: ik wil dit nog lang kunnen. Daarom wil ik één dag minder. Ze schrok, en een week later was het geregeld.',
    ],
    [
      'Vuurtoren',
      'Ik sta aan de andere kant, als moeder. Ik had liever dat mijn moeder het zei, dan dat ze stilletjes moe werd.',
    ],
    ['Koffiekan', 'Dat laatste doet mij deugd. Ik ga het zondag zeggen, bij de taart.'],
  ),
  told(
    here,
    'Bij oma mag dat wel',
    70,
    [
      'Breinaald',
      'Mijn zoon wil geen koek voor het eten. Ik heb veertig jaar koek gegeven voor het eten. Nu ben ik de schuldige.',
    ],
    ['Koffiekan', 'Wij hebben er één oma-regel uit gekozen. Eén. De rest doen we zoals thuis. Sindsdien is het vrede.'],
    ['Moestuin', 'Welke is het geworden?'],
    ['Koffiekan', 'Pannenkoeken als avondeten, op donderdag.'],
  ),
  told(
    here,
    'Huiswerk is zo anders nu',
    64,
    [
      'Moestuin',
      'Hij moest rekenen en ik deed het voor zoals wij het leerden. Tranen. Het moest met sprongen op een lijn. Ik voelde mij een oude ezel.',
    ],
    [
      'Breinaald',
      'Laat hem jou uitleggen hoe het moet. Mijn kleindochter is dan de juf en ik zit in de bank. Ze vindt dat prachtig.',
    ],
    ['Meriem', 'Mooi gevonden. En wie het kan uitleggen aan een grootouder, kent het echt.'],
  ),
  told(
    here,
    'Ze wonen nu bij ons',
    58,
    [
      'Koffiekan',
      'Sinds de zomer wonen de twee kleinsten hier voorlopig. Ik wil er niet te veel over schrijven. Alleen: wie zit er ook opnieuw in de luiers en de turnzakken?',
    ],
    [
      'Moestuin',
      'Hier, al drie jaar. In het begin huilde ik in de kelder bij de wasmachine. Nu zing ik daar. Het wordt gewoon, en soms is het geluk.',
    ],
    [
      'Tarik',
      'Fijn dat je het hier neerlegt, Koffiekan. Je mag ook praktische vragen aan het team stellen. Je hoeft niet alles zelf uit te zoeken.',
    ],
    ['Koffiekan', 'Dank u. Van die wasmachine ga ik onthouden.'],
  ),
  told(
    here,
    'Mijn man helpt niet mee',
    51,
    ['Breinaald', 'Hij leest de krant en zegt dat hij het vroeger ook niet deed. Dat klopt.'],
    [
      'Koffiekan',
      'Geef hem iets dat alleen van hem is. De mijne doet de vogels met hen. Hij weet nu meer van mezen dan van zijn eigen kinderen.',
    ],
    [
      'Breinaald',
      'Hij is met hen een nestkast aan het timmeren. Er is veel gezaag en weinig kast, maar ik heb een uur gelezen.',
      120,
    ],
  ),
  told(
    here,
    'Wanneer zeg je iets en wanneer zwijg je?',
    42,
    ['Moestuin', 'Ik zie dat mijn schoondochter op is. Ik wil helpen en alles wat ik zeg, klinkt als kritiek.'],
    [
      'Vuurtoren',
      'Als moeder: vraag ‘waar zal ik mee beginnen, de was of de kinderen?’ Dat is geen raad. Dat zijn handen.',
    ],
    ['Moestuin', 'De was of de kinderen. Ze lachte en zei: de was, alstublieft, de was.', 48],
  ),
  told(
    here,
    'Spelletjes voor wie niet meer op de grond kan zitten',
    33,
    ['Koffiekan', 'Ik kom neer, maar ik kom niet meer recht. Wat spelen jullie aan tafel met een kind van vier?'],
    ['Breinaald', 'Winkeltje met knopen. Al dertig jaar dezelfde doos.'],
    [
      'Moestuin',
      'Wij draaien het om: zij op tafelhoogte, op een bankje aan het aanrecht. Met water gieten van potje in potje. Een uur rust en een natte vloer.',
    ],
  ),
  told(
    here,
    'Niet elke dag gezien worden',
    24,
    [
      'Breinaald',
      'Ik pas op, ik kook, ik breng en haal. En op de foto van het schoolfeest stond iedereen, behalve ik. Ik had de foto genomen.',
    ],
    ['Koffiekan', 'Wij zien u hier. En de volgende keer geeft ge dat toestel aan een ander.'],
  ),
  told(
    here,
    'Wat ze zeggen',
    13,
    ['Moestuin', '‘Opa, was jij al oud toen je klein was?’ Ik heb erover nagedacht en het antwoord is ja, een beetje.'],
    ['Breinaald', 'De mijne vroeg of ik ook batterijen heb.'],
    ['Koffiekan', 'Om vijf uur ’s avonds denk ik van niet.'],
  ),
]
