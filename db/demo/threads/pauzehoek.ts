import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const PAUZEHOEK: OlderThread[] = [
  {
    title: 'Welkom in de Pauzehoek',
    ago: 421,
    at: 10,
    pinned: true,
    posts: [
      [
        'Vuurtoren',
        0,
        'Hier mag het over iets anders gaan. Soep, planten, een boek, de kat van de overkant.\n\nZorgen mogen ook mee naar binnen, maar ze hoeven niet aan het woord te komen. Geen afspraken om elkaar te ontmoeten en geen verkoop, dat is de enige regel.',
      ],
    ],
  },
  {
    title: 'Soep voor mensen zonder zin',
    ago: 406,
    at: 17,
    posts: [
      [
        'Stoofpeer',
        0,
        'Mijn luie soep, voor dagen waarop zelfs water koken te veel lijkt:\n\n- een zak diepvriesgroenten\n- een blik tomaten\n- een bouillonblokje\n- water tot het onderstaat\n\nTwintig minuten, mixen, klaar. Met een boterham erin heb je een avondmaal.',
      ],
      ['Wasknijper', 1, 'Gemaakt. Gegeten. Iemand vroeg of ze nog mocht. Ik ben een kok.'],
      ['Rabarber', 3, 'Beetje kerrie erbij en je zegt dat het uit een tijdschrift komt.'],
    ],
  },
  {
    title: 'Wat staat er op jullie vensterbank',
    ago: 392,
    at: 11,
    posts: [
      [
        'Mosterdzaad',
        0,
        'Bij mij: een cactus die niet doodgaat, een basilicum die elke week doodgaat, en een avocadopit op stokjes waar al sinds Pasen niets mee gebeurt.',
      ],
      ['Kruimel', 2, 'Zeven stenen, twee kastanjes, een tand. Ik weet niet van wie die tand is.'],
      ['Lijster', 4, 'Die avocadopit: omdraaien. Ik heb er ook acht maanden een op zijn kop gehad.'],
      ['Mosterdzaad', 800, 'Omgedraaid. Er komt iets uit. Ik heb er luidop tegen gejuicht.'],
    ],
  },
  {
    title: 'Boek dat je uitlas, ondanks alles',
    ago: 378,
    at: 20,
    posts: [
      [
        'Theepot',
        0,
        'Niet het mooiste boek ooit. Wel een boek dat je uitlas terwijl er kinderen, was en telefoons waren. Ik begin: een oude speurdersroman uit de ruilkast, met de laatste bladzijde eruit. Ik weet dus nog altijd niet wie het was.',
      ],
      ['Zonnehoed', 1, 'Dichtbundels. Eén bladzijde en je bent al klaar. Voor in de auto aan de schoolpoort.'],
      [
        'Bosuil',
        9,
        'Een boek over walvissen, in de kleedkamer, in stukjes van tien minuten. Mijn ploeg weet nu ook veel over walvissen.',
      ],
      ['Korenbloem', 12, 'Alles wat ik voorlees telt, vind ik. Dan heb ik er dit jaar honderdveertig.'],
    ],
  },
  {
    title: 'Wandelen met kinderen die niet willen wandelen',
    ago: 364,
    at: 10,
    posts: [
      [
        'Fietsbel',
        0,
        'Ik hou van wandelen, zij van ‘hoe lang nog’. Wat neem je mee om het leuk te maken? Buiten koeken dan.',
      ],
      ['Hooiberg', 1, 'Een touw. Met een touw kan alles: hond zijn, paard zijn, meten hoe ver de boerderij nog is.'],
      [
        'Windvlaag',
        2,
        'Een kaartje met kleuren uit de verfwinkel. Zoek iets in elke kleur. ‘Zachte mosterd’ was een slak.',
      ],
      [
        'Fietsbel',
        52,
        'Drie uur weg geweest, met een touw en tien kleuren. Niemand vroeg hoe lang nog. Ik was degene die moe was.',
      ],
    ],
  },
  {
    title: 'Luidkeels meezingen in de auto',
    ago: 350,
    at: 18,
    posts: [
      [
        'Paraplu',
        0,
        'Vandaag stond ik aan het rode licht en ging ik helemaal op in het refrein. Naast mij stond een bestelwagen. De chauffeur deed de tweede stem. Mijn week kan niet meer stuk.',
      ],
      ['Sokkenla', 0.4, 'Was het die met de blauwe pet? Die doet dat bij iedereen. Grapje. Ik ben jaloers.'],
      [
        'Lijster',
        1,
        'Bij ons mag iedereen één liedje kiezen tot aan de brug. Na de brug is het stilte. Iedereen is intussen expert in lange liedjes.',
      ],
    ],
  },
  {
    title: 'De kat heeft een tweede gezin',
    ago: 336,
    at: 19,
    posts: [
      [
        'Knoopsgat',
        0,
        'Hij kwam thuis met een ander halsbandje. Rood, met een belletje. Er hing een briefje aan: ‘is deze kat van iemand? Hij eet hier elke dag om vijf uur.’ Hij eet hier ook om vijf uur.',
      ],
      ['Egel', 0.5, 'Co-ouderschap voor gevorderden.'],
      [
        'Knoopsgat',
        30,
        'Ik heb een briefje teruggestuurd, via de kat. Hij is van ons, op donderdag ook een beetje van u. Er kwam een tekening terug.',
      ],
      ['Theepot', 31, 'Hou ons op de hoogte. Dit is beter dan televisie.'],
      [
        'Knoopsgat',
        500,
        'De kat bezorgt nu recepten. Het is een mevrouw die alleen woont. Haar appeltaart is beter dan de mijne en dat weet de kat ook.',
      ],
    ],
  },
  {
    title: 'Brood bakken: het mijne is een steen',
    ago: 323,
    at: 10,
    posts: [
      [
        'Appelmoes',
        0,
        'Derde poging. Het klinkt als een deur als je erop klopt. Mijn man zei dat het ‘stevig’ was. Wat doe ik verkeerd? Ik volg het recept tot op de gram.',
      ],
      [
        'Stoofpeer',
        1,
        'Geduld. Laat het langer rijzen dan er staat, op een warme plek. In de badkamer na de douche, bij ons. Niemand mag dan binnen.',
      ],
      ['Hooiberg', 3, 'Minder bloem. Iedereen doet er te veel bij omdat het plakt. Het moet plakken.'],
      [
        'Appelmoes',
        75,
        'In de badkamer gerezen, met plakkende handen. Het is een brood! Een echt! De steen is nu voor de eenden. Of nee, voor de vijver.',
      ],
    ],
  },
  {
    title: 'Iets moois dat je vandaag zag',
    ago: 309,
    at: 20,
    posts: [
      [
        'Dauw',
        0,
        'Ik begin: twee oude mannen op een bank, elk met een ijsje, en een hond die heel beleefd van de ene naar de andere keek.',
      ],
      [
        'Windvlaag',
        0.5,
        'Een jongen op de bus die opstond voor een zwangere vrouw, en dan zo rood werd dat hij een halte te vroeg uitstapte.',
      ],
      ['Bosuil', 11, 'Zon die opkomt tussen twee schouwen. Elke dag, maar vandaag keek ik.'],
      ['Motregen', 14, 'De vuilnisman die zwaait naar mijn dochter. Ze zit al klaar om half zeven.'],
    ],
  },
  {
    title: 'Breien, haken, en vloeken',
    ago: 295,
    at: 20,
    posts: [
      [
        'Nachtlampje',
        0,
        'Ik ben met een dekentje begonnen toen ik zwanger was. Hij is nu bijna één en het is de grootte van een washandje. Toch rustgevend. Soms. Als ik geen steken laat vallen.',
      ],
      ['Theepot', 0.5, 'Noem het een washandje en begin aan het volgende. Dat is de hele kunst.'],
      ['Nachtlampje', 48, 'Hij wast er zijn eend mee. Ik ben een kunstenaar.'],
    ],
  },
  {
    title: 'Recept gevraagd: iets met veel pompoen',
    ago: 280,
    at: 16,
    posts: [
      [
        'Pompoen',
        0,
        'Ja, ik weet het, mijn naam. We kregen er vijf van de buren. Soep hebben we gehad, en nog eens. De kinderen trekken nu al een gezicht als ze oranje zien.',
      ],
      ['Appelmoes', 0.6, 'In een cake. Raspen, zoals wortel. Kaneel erbij. Niemand proeft het en iedereen wil nog.'],
      ['Distel', 2, 'Voor de deur zetten met een briefje ‘gratis’.'],
      ['Pompoen', 26, 'Cake gebakken van één pompoen. Voor de vier andere heb ik naar Distel geluisterd.'],
    ],
  },
  {
    title: 'Stilte-app, yoga of gewoon de wc',
    ago: 262,
    at: 21,
    posts: [
      [
        'Kruimel',
        0,
        'Waar ga jij heen voor vijf minuten niks? Bij mij is het de wc, met de deur op slot. Er schuift dan wel een handje onder de deur door. Met een koek, soms.',
      ],
      ['Rabarber', 0.4, 'De koelkast. Ik doe de deur open en kijk lang naar de boter.'],
      ['Kastanje', 1, 'De vuilnisbak buitenzetten. Ik doe er een kwartier over. Ze denken dat hij heel ver staat.'],
      ['Winterkoning', 2, 'De kelder. Officieel zoek ik dan uien.'],
    ],
  },
  {
    title: 'Koor, en ik kan niet zingen',
    ago: 248,
    at: 21,
    kind: 'story',
    posts: [
      [
        'Lijster',
        0,
        'Vorig jaar ben ik bij een koor gegaan. Ik had er geen enkele reden voor. Ik kan geen noten lezen en ik heb een stem als een deur.\n\nDe eerste avond ben ik twee keer om het gebouw gelopen. Toen kwam er een mevrouw buiten om te roken. Ze vroeg of ik een alt was. Ik zei: ik ben verkouden. Ze zei: dan ben je een alt.\n\nIk sta nu op de tweede rij achter iemand die heel groot is. Ik zing zacht en soms, in het midden van een lied, hoor ik mezelf niet meer. Dan zijn we met veertig en is er maar één geluid. Op zo’n moment ben ik niemand zijn mama, niemand zijn collega, en ben ik niet moe.\n\nIn mei zongen we voor publiek. Mijn kinderen zaten vooraan. Ze zeiden dat ik de mooiste mond had van iedereen. Ik neem het.',
      ],
      ['Stoofpeer', 1, 'Zo’n verhaal maakt een mens goed. Ik zing bas en ben ook al twintig jaar verkouden.'],
      [
        'Motregen',
        2,
        'Ik heb gezocht, en er is er een in mijn buurt op maandag. Ik loop alvast twee keer om het gebouw.',
      ],
    ],
  },
  {
    title: 'Wie heeft er nog kippen?',
    ago: 234,
    at: 12,
    posts: [
      [
        'Hooiberg',
        0,
        'Ik niet, ik heb koeien. Maar de jongste wil kippen ‘voor erbij’. Hoeveel werk is dat, eerlijk? En leggen ze ook als er een kleuter tegen zingt?',
      ],
      ['Sneeuwklok', 1, 'Weinig werk, veel meningen. Ze leggen beter als er gezongen wordt, vinden mijn kinderen.'],
      ['Distel', 3, 'Neem er drie. Van twee krijg je ruzie.'],
      ['Hooiberg', 400, 'Het zijn er drie. Ze heten Boter, Kaas en Eieren. De kleine wist niet dat dat een spel was.'],
    ],
  },
  {
    title: 'Mopjes van kinderen, verzamel ze hier',
    ago: 219,
    at: 19,
    posts: [
      [
        'Sokkenla',
        0,
        'Ik begin. ‘Wat zegt een muur tegen een muur? Niks, muren kunnen niet praten.’ Hij keek mij daarbij aan alsof ik dom was.',
      ],
      ['Wasknijper', 0.2, '‘Waarom steekt de kip de straat over? Omdat ze een kip is.’ Diep.'],
      ['Winterkoning', 1, 'Van de tweeling. De ene: ‘klop klop’. De andere: ‘kom binnen’. Daarmee was het gedaan.'],
      ['Fietsbel', 2, '‘Ken je de mop van de trein?’ ‘Nee.’ ‘Ik ook niet, ik was er niet.’'],
      ['Stoofpeer', 14, 'Mijn kleinzoon vertelt al drie jaar dezelfde mop over een worst. Hij is er nog niet uit.'],
    ],
  },
  {
    title: 'Vijf minuten tuin op een balkon',
    ago: 201,
    at: 18,
    posts: [
      [
        'Waterkers',
        0,
        'Twee vierkante meter, vierde verdieping, veel wind. Vorig jaar radijsjes in een wijnkist, en dat was een feest. Wat kan er nog, zonder dat het bij de onderburen belandt?',
      ],
      [
        'Korenbloem',
        1,
        'Oost-Indische kers. Groeit op niets, mag je opeten, en de kinderen plukken de bloemen voor op de boterham.',
      ],
      [
        'Paraplu',
        2,
        'Aardbeien in een oude dakgoot, vastgemaakt aan de reling. Binnenkant! De mijne is ooit vertrokken.',
      ],
    ],
  },
  {
    title: 'De was: waar gaan de kousen heen',
    ago: 184,
    at: 20,
    posts: [
      ['Wasknijper', 0, 'Ik heb er nu eenendertig zonder partner. Ik overweeg ze aan elkaar voor te stellen.'],
      [
        'Sokkenla',
        0.3,
        'Eindelijk een onderwerp waarvoor ik opgeleid ben. Niet meer zoeken: elke dag twee verschillende. Na een week noemt men het stijl.',
      ],
      ['Knoopsgat', 1, 'Achter de rubberen rand van de machine. Kijk maar. Ik vond er vier en een lucifersdoosje.'],
      ['Wasknijper', 2, 'Zes kousen! En een speelgoedschaap dat we al een jaar missen. Hij is heel schoon.'],
    ],
  },
  {
    title: 'Zingende kerstmuts in juli',
    ago: 130,
    at: 19,
    posts: [
      [
        'Kruimel',
        0,
        'Hij heeft hem gevonden in een doos en wil hem niet meer afzetten. Hij slaapt ermee. Om het kwartier klinkt er ergens in huis een rendier.',
      ],
      ['Rabarber', 0.3, 'De batterij. Heel stil. In het donker.'],
      ['Kruimel', 10, 'Gedaan. Nu zingt hij het zelf. Harder.'],
    ],
  },
  {
    title: 'Dingen die niemand over kamperen zegt',
    ago: 115,
    at: 20,
    posts: [
      [
        'Windvlaag',
        0,
        'We zijn terug. Mijn lijst voor volgend jaar:\n\n1. Er is altijd één haring te weinig.\n2. Een kind van vier moet plassen zodra de rits dicht is.\n3. Koffie smaakt beter op een campingvuur, maar pas om tien uur.\n4. De buren zijn leuker dan je dacht.\n5. Neem een tweede lamp mee.',
      ],
      ['Duinpan', 1, '6. Zand is geen zand. Zand is een levenswijze.'],
      ['Bosuil', 2, '7. Ik slaap overal overdag, behalve in een tent. Het is een oven met een rits.'],
    ],
  },
  {
    title: 'Frietjes of kroketten, de grote vraag',
    ago: 91,
    at: 18,
    posts: [
      [
        'Mosterdzaad',
        0,
        'Bij ons gaat het er hard aan toe. Twee voor friet, twee voor kroketten, en één die ‘allebei’ zegt om de vrede te bewaren. Wat is het bij jullie?',
        { before: 'Bij ons gaat het er hard aan toe. Twee voor friet, twee voor kroketten. Wat is het bij jullie?' },
      ],
      ['Hooiberg', 0.3, 'Ik teel ze. Friet.'],
      ['Theepot', 1, 'Kroketten, maar alleen op zondag en op begrafenissen.'],
      ['Distel', 2, 'Puree. Ik zeg het zoals het is.'],
    ],
  },
  {
    title: 'Een woord dat alleen jullie gezin gebruikt',
    ago: 68,
    at: 20,
    posts: [
      [
        'Zonnehoed',
        0,
        'Wij zeggen ‘flabbersoep’ tegen alles wat te lang op het vuur stond. Niemand weet nog wie het begon. Welk woord zou een bezoeker bij jullie niet verstaan?',
      ],
      ['Braam', 0.5, '‘Emmeren’ is bij ons troosten. Voor wie mijn ander verhaal las: ja, daarvan.'],
      ['Fietsbel', 1, '‘Vroegerig’. Te vroeg op en er zelf trots op.'],
      ['Lijster', 3, '‘Brugstil’. De stilte na het liedje in de auto.'],
      ['Krekel', 12, '‘Stampkussen’. Mijn moeder denkt dat het een gerecht is.'],
    ],
  },
  {
    title: 'Ik zoek een spel voor twee, zonder borden',
    ago: 44,
    at: 21,
    posts: [
      [
        'Motregen',
        0,
        'Voor mijn dochter en mij, na het eten, op tafel. Ze is veertien en houdt niet van verliezen. Ik ook niet.',
      ],
    ],
  },
  {
    title: 'Eerste vorst, en iemand heeft de ruiten getekend',
    ago: 16,
    at: 8,
    posts: [
      [
        'Dauw',
        0,
        'Ik wou krabben en toen zag ik het: ijsbloemen, van onder tot boven. Ik ben gewoon te laat gekomen. Op het werk vroeg niemand waarom. Ik had zo graag gehad dat iemand het vroeg.',
      ],
      ['Egel', 11, 'Waarom was je te laat?'],
      ['Dauw', 12, 'IJsbloemen. Dank je.'],
    ],
  },
]
