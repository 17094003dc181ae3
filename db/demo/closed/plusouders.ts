import { told } from './write.ts'

const here = 'plusouders'

/** Demo data: invented stories, written for this purpose. */
export const PLUSOUDERS = [
  told(
    here,
    'Hoe noemen de kinderen jullie?',
    74,
    [
      'Kaneel',
      'De jongste zei gisteren per ongeluk ‘mama’ tegen mij. Ze schrok er zelf van. Ik heb gedaan alsof ik het niet hoorde. Was dat goed?',
    ],
    [
      'Sterappel',
      'Bij ons was het ook een keer zo. Ik zei: je mag mij noemen zoals jij wilt, en je mama blijft je mama. Ze zuchtte, en at gewoon verder.',
    ],
    ['Rugzak', 'Hier ben ik na drie jaar nog altijd gewoon mijn voornaam. Dat voelt intussen warm genoeg.'],
    ['Kaneel', 'Dank jullie. Ik ga het haar zo zeggen, als het nog eens gebeurt.'],
  ),
  told(
    here,
    'Eerste keer samen op reis',
    69,
    [
      'Rugzak',
      'We gaan een week weg met vijf. Mijn twee, haar ene. In een huisje met twee slaapkamers. Wie heeft dat al overleefd?',
    ],
    [
      'Regenjas',
      'Wij, twee keer. Spreek elke dag één uur af waarin iedereen doet wat hij zelf wil. Dat uur heeft onze reis gered.',
    ],
    [
      'Vuurtoren',
      'En laat elk kind één ding kiezen voor het hele gezin. Wij hebben zo een halve dag bij een draaimolen gestaan, en het was de beste dag.',
    ],
  ),
  told(
    here,
    'Andere regels in elk huis',
    63,
    [
      'Sterappel',
      'Bij hun vader mogen ze met de tablet aan tafel. Bij ons niet. Elke zondagavond is het dezelfde strijd.\n\nIk wil niet de strenge zijn die er nog bij gekomen is.',
    ],
    ['Kaneel', 'Bij ons hielp het dat mijn partner de regel zegt, en niet ik. Ik mag dan mee zuchten.'],
    [
      'Noor',
      'Kinderen kunnen goed leven met twee soorten regels. Wat hen moe maakt, is niet weten welke regel nu geldt. Een rustig moment bij het thuiskomen helpt vaak meer dan een uitleg.',
    ],
    ['Sterappel', 'Een rustig moment. Goed idee. Wij beginnen nu altijd meteen met de valiezen en het huiswerk.'],
  ),
  told(
    here,
    'Jaloers op een kind, mag dat?',
    55,
    [
      'Regenjas',
      'Ik schrijf iets waar ik me voor schaam. Soms ben ik jaloers op zijn dochter. Zij krijgt zijn hele weekend, ik krijg de afwas.',
    ],
    ['Rugzak', 'Je bent niet de enige. Ik heb dat een jaar lang aan niemand gezegd.'],
    [
      'Kaneel',
      'Het werd hier beter toen ik zei wat ik miste, en niet wat zij te veel had. We wandelen nu op vrijdag een halfuur, met twee. Dat is van ons.',
    ],
    ['Regenjas', 'Wat ik mis, en niet wat zij te veel heeft. Die zin hang ik aan de koelkast.'],
  ),
  told(
    here,
    'De verjaardag met alle ouders samen',
    48,
    [
      'Rugzak',
      'Mijn stiefzoon wordt acht en wil iedereen aan één tafel. Zijn moeder, haar vriend, ons twee. Ik krijg al buikpijn van de taart.',
    ],
    [
      'Vuurtoren',
      'Houd het kort en geef de volwassenen iets te doen. Wie een mes en een taart heeft, hoeft niet te praten.',
    ],
    ['Rugzak', 'We hebben het gedaan. Anderhalf uur. Hij straalde. Ik was kapot, maar hij straalde.', 90],
  ),
  told(
    here,
    'Wat doe jij met moederdag?',
    44,
    [
      'Kaneel',
      'Er werd op school één kaartje gemaakt. Voor mama, natuurlijk. Ik had niet verwacht dat het zou steken.',
    ],
    [
      'Sterappel',
      'Ik ken dat steken. Wij hebben zelf een dag gekozen, ergens in oktober. Dan bakken we wafels. Niemand weet waarom, behalve wij.',
    ],
  ),
  told(
    here,
    'Mijn kamer is nu hun kamer',
    37,
    [
      'Sterappel',
      'Waar mijn bureau stond, staat nu een stapelbed. Ik gun het ze. Toch zit ik soms in de auto te lezen, omdat dat de enige plek is die van mij is.',
    ],
    [
      'Regenjas',
      'Bij mij is het de badkamer. Slot erop, kaars aan, twintig minuten. Ze weten intussen dat ze dan alleen mogen kloppen bij brand.',
    ],
    [
      'Kaneel',
      'Een zetel in de gang, met een deken. Wie daarin zit, wordt met rust gelaten. Dat geldt ook voor de kinderen.',
    ],
  ),
  told(
    here,
    'Hij luistert wel naar zijn papa en niet naar mij',
    29,
    [
      'Zeester',
      'Ik vraag drie keer of hij zijn schoenen wil wegzetten. Zijn papa zegt het één keer. Wat doe ik verkeerd?',
    ],
    ['Rugzak', 'Misschien niets. Ik denk dat ze bij ons uitproberen of we blijven.'],
    [
      'Tarik',
      'Eerst de band, dan pas de regels. Begin met iets dat alleen van jullie twee is, hoe klein ook. Schoenen komen later.',
    ],
    ['Zeester', 'We hebben nu een grap over de kat. Alleen wij tweeën snappen die. Het begin is er.', 60],
  ),
  told(
    here,
    'Oma van de ene kant geeft meer',
    21,
    [
      'Regenjas',
      'Met de feesten kreeg één kind een fiets en het andere een boek. Van verschillende grootouders, dat weet ik. Leg dat eens uit aan een kind van zes.',
    ],
    [
      'Kaneel',
      'Wij hebben het aan oma zelf gezegd, heel rustig. Ze had er niet bij stilgestaan. Nu vraagt ze het vooraf.',
    ],
  ),
  told(
    here,
    'Iets kleins dat goed ging',
    12,
    [
      'Sterappel',
      'De oudste kwam gisteren naast mij zitten en vroeg: wil jij mee mijn spreekbeurt oefenen? Mij. Ze vroeg het aan mij.',
    ],
    ['Rugzak', 'Ik zit hier te glunderen voor jou.'],
    ['Vuurtoren', 'Onthoud deze voor de dagen dat er met deuren geslagen wordt.'],
  ),
]
