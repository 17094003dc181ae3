import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const TWEE_HUIZEN: OlderThread[] = [
  {
    title: 'Welkom bij Twee huizen',
    ago: 422,
    at: 10,
    pinned: true,
    posts: [
      [
        'Tarik',
        0,
        'Voor ouders die uit elkaar zijn en toch samen ouder blijven. Ook plusouders zijn welkom.\n\nVertel jouw kant, en laat de andere ouder zo veel mogelijk zichzelf. Die kan hier niet antwoorden. Zet geen details uit een rechtszaak of van afspraken waar iemand je aan herkent.\n\nIs er dreiging of geweld? Dan is een forum niet genoeg. Bij Hulp nu staat wie je meteen kan bellen.',
      ],
    ],
  },
  {
    title: 'Hoe vertel je het aan de kinderen',
    ago: 409,
    at: 21,
    posts: [
      [
        'Wasknijper',
        0,
        'Zondag gaan we het zeggen. Ze zijn drie, acht en elf. We zijn het over weinig eens, maar hierover wel: samen, en zonder ruzie. Wat hebben jullie gezegd dat achteraf goed was?',
      ],
      [
        'Egel',
        0.8,
        'Drie zinnen: we gaan in twee huizen wonen, het ligt niet aan jullie, we blijven allebei jullie ouders. En dan zwijgen. Onze jongste vroeg of de cavia meeging. Daar hadden we geen antwoord op klaar, dus denk aan de cavia.',
      ],
      [
        'Noor',
        13,
        'Zeg ook wat hetzelfde blijft: de school, het bed, zwemmen op zaterdag. En laat huilen huilen. Je hoeft het die dag niet op te lossen.',
      ],
      [
        'Wasknijper',
        96,
        'Het is gezegd. De oudste was boos, de middelste ging lezen, de jongste vroeg wie de wafels houdt. We hebben samen wafels gebakken. Ik ben op, maar het was goed.',
      ],
      ['Kastanje', 98, 'Samen wafels bakken op zo’n dag. Chapeau voor jullie allebei.'],
    ],
  },
  {
    title: 'Knuffel vergeten in het andere huis',
    ago: 395,
    at: 20,
    posts: [
      [
        'Egel',
        0,
        'Half negen, pyjama aan, en de konijnenknuffel ligt bij zijn mama. Twintig kilometer. Ik ben gereden. Achteraf denk ik: had ik dat nu moeten doen?',
      ],
      [
        'Braam',
        0.4,
        'Natuurlijk. Wij hebben intussen een ‘reismand’ aan de deur, met een lijstje in tekeningen. Konijn staat bovenaan.',
      ],
      [
        'Stoofpeer',
        2,
        'Ik heb dertig jaar geleden ook gereden. Het was een beer en het sneeuwde. Ik heb er nooit spijt van gehad.',
      ],
      [
        'Lijster',
        3,
        'Wij hebben een tweede gekocht. Ze had het door binnen de minuut en noemt hem ‘de neef’. De neef blijft hier.',
      ],
    ],
  },
  {
    title: 'Wisselen op vrijdag gaat altijd mis',
    ago: 382,
    at: 18,
    posts: [
      [
        'Zonnehoed',
        0,
        'Ze komt van haar papa, gooit haar jas op de grond en alles is stom. Na twee uur is ze terug mijn kind. Elke vrijdag. Ik kijk er de hele week naar uit en dan doet het pijn.',
      ],
      [
        'Braam',
        1,
        'Bij ons heet dat het ‘landingsuur’. Niets vragen, niets plannen, iets te eten op tafel. Ze landt wel.',
      ],
      [
        'Vuurtoren',
        2,
        'Wij zijn gaan wisselen via school. Papa brengt, mama haalt. Geen stoep, geen overdracht, geen koffers in het zicht. Scheelde enorm.',
      ],
      [
        'Zonnehoed',
        170,
        'Landingsuur met pannenkoeken ingevoerd. Ze at er vier, zei niets, en kroop dan onder mijn arm.',
      ],
    ],
  },
  {
    title: 'Hij geeft ze friet en ik ben de gezonde',
    ago: 369,
    at: 19,
    posts: [
      [
        'Korenbloem',
        0,
        'Bij hem is het friet, film en laat op. Bij mij is het huiswerk, groenten en op tijd naar bed. Ik ben de saaie. Ik hoor het elke maandag.',
      ],
      ['Distel', 1, 'Over tien jaar weten ze wie er de was deed.'],
      [
        'Egel',
        1.5,
        'Ik ben bij ons de vader met de friet, denk ik. Eén keer per week en verder ook broccoli, eerlijk waar. Kinderen vertellen vooral over de friet.',
      ],
      [
        'Korenbloem',
        22,
        'Oei, Egel, dat had ik niet bedacht. Vandaag vroeg ik wat ze nog aten. Het was linzensoep. Hij kan linzensoep maken!',
      ],
    ],
  },
  {
    title: 'We mailen alleen nog, en dat is beter',
    ago: 357,
    at: 21,
    posts: [
      [
        'Duinpan',
        0,
        'Elk telefoontje werd ruzie. Nu mailen we op zondagavond, één mail, alleen over de kinderen. Ik schrijf hem, laat hem een nacht liggen en haal er de helft uit. De andere helft verstuur ik.',
      ],
      ['Windvlaag', 1, 'Ik heb een vriendin die mijn mails naleest. Zij schrapt alle woorden met ‘altijd’ en ‘nooit’.'],
      [
        'Tarik',
        12,
        'Zo doen veel ouders het: kort, zakelijk, één onderwerp. Lukt het samen niet, dan kan een bemiddelaar helpen om die afspraken te maken. Dat kan vaak aan een verlaagd tarief.',
      ],
    ],
  },
  {
    title: 'Kerst: wie krijgt welke dag',
    ago: 345,
    at: 20,
    posts: [
      [
        'Braam',
        0,
        'Mijn partner heeft er twee, ik heb er één, en er zijn vier paar grootouders. Ik heb een schema gemaakt met kleuren en ik wil nu eigenlijk gewoon verdwijnen tot januari.',
      ],
      [
        'Kastanje',
        0.5,
        'Wij vieren op de zevenentwintigste. Niemand wil die dag, alles is in afslag en je hebt alle kinderen.',
      ],
      [
        'Theepot',
        1,
        'Als grootmoeder: ik heb liever een ontspannen kind op de derde januari dan een overspannen kind op kerstavond. Vraag het de jouwe eens.',
      ],
      [
        'Braam',
        4,
        'Ik heb het gevraagd. Alle vier de paren zeiden ‘doe maar rustig’. Ik heb drie weken gestrest voor niemand.',
      ],
    ],
  },
  {
    title: 'Mijn zoon wil niet meer naar zijn papa',
    ago: 331,
    at: 22,
    posts: [
      [
        'Motregen',
        0,
        'Hij is negen. Er is niets gebeurd, zegt hij. Hij wil gewoon niet. Zijn papa denkt dat ik hem opstook. Ik stook niet. Maar ik vind het ook niet erg, en daar schaam ik me over.',
      ],
      [
        'Tarik',
        11,
        'Moedig, dat laatste. Zoek samen uit wat ‘niet willen’ is: het bed, de rit, een vriend die hij mist, of toch iets anders. Praat er met zijn papa over als vraag en niet als verwijt. Zegt hij iets dat je ongerust maakt, bel ons dan. Een gesprek met een kinderpsycholoog kan ook voor hem alleen.',
      ],
      ['Lijster', 14, 'Bij mij was het de stiefbroer die door de muur snurkte. Echt. We hebben oordopjes gegeven.'],
      [
        'Motregen',
        100,
        'Hij mist de kat. Dat was het, de kat. Papa belt nu elke avond met beeld, met die kat erbij. Nee, wacht: hij is bij papa en ik toon de kat. Je snapt het.',
      ],
    ],
  },
  {
    title: 'Nieuwe vriendin: wanneer stel je voor',
    ago: 316,
    at: 21,
    posts: [
      [
        'Fietsbel',
        0,
        'Zes maanden samen. De kinderen weten dat ik ‘een vriendin’ heb, maar zagen haar nooit. Ik vind het altijd te vroeg en dan ineens te laat. Wat is goed?',
      ],
      [
        'Braam',
        1,
        'Kort, buiten, met iets te doen. Wij gingen naar de kinderboerderij. Ik mocht de geit voederen en werd omvergelopen. Beter kan je niet beginnen.',
      ],
      [
        'Egel',
        3,
        'Ik heb het eerst aan hun mama verteld. Dat was geen prettig telefoontje, maar ze hoorde het tenminste niet van een kind van zes.',
      ],
      ['Fietsbel', 330, 'Ze is omvergelopen door een geit. Ik heb gezorgd dat er een geit was.'],
    ],
  },
  {
    title: 'Ik hoor dingen over mij via de kinderen',
    ago: 301,
    at: 20,
    posts: [
      [
        'Hooiberg',
        0,
        '‘Mama zegt dat jij altijd te laat bent.’ Ik ben op een boerderij, natuurlijk ben ik te laat. Maar dat zij dat moeten overbrengen, maakt me kwaad. En dan wil ik iets terugzeggen.',
      ],
      [
        'Vuurtoren',
        0.6,
        'Zeg: ‘dat is iets tussen mama en mij, jij hoeft dat niet te dragen’. Je zal zien hoe hun schouders zakken.',
      ],
      [
        'Zonnehoed',
        1,
        'Ik heb een zak waarin ik alles steek dat ik terug wil zeggen. In mijn hoofd dan. Als de zak vol is, ga ik lopen.',
      ],
      [
        'Hooiberg',
        48,
        'Gezegd zoals Vuurtoren schreef. Hij zei ‘oef’. Letterlijk ‘oef’. En ik zet nu een wekker in de stal.',
      ],
    ],
  },
  {
    title: 'Zeven dagen, vijf dagen, twee dagen?',
    ago: 288,
    at: 19,
    posts: [
      [
        'Waterkers',
        0,
        'We zoeken een regeling voor een kind van drie. Een week lijkt me lang, en om de twee dagen veel verhuizen. Wat werkte bij jullie op die leeftijd?',
      ],
      [
        'Korenbloem',
        1,
        'Wij deden twee-twee-drie tot ze vijf was. Veel gereis maar nooit lang gemis. Daarna zelf overgestapt naar een week, op haar vraag.',
      ],
      ['Wasknijper', 2, 'Week-week vanaf het begin, met een woensdagavond bij de andere. Die woensdag was goud.'],
      [
        'Noor',
        16,
        'Er is geen ene juiste regeling. Kijk hoe je kind eet, slaapt en speelt na elke wissel. Spreek af dat je het na drie maanden samen bekijkt.',
      ],
    ],
  },
  {
    title: 'Plusmama zijn is een rare plek',
    ago: 273,
    at: 22,
    kind: 'story',
    posts: [
      [
        'Braam',
        0,
        'Ik wilde iets schrijven voor andere plusouders. Ik vond er zo weinig over toen ik begon.\n\nIk kwam in een huis waar alles al een plaats had: de tassen, de grapjes, het verdriet. Ik was zo voorzichtig dat ik amper bestond. Ik waste af. Ik waste heel veel af.\n\nNa een maand of acht werd de jongste ziek in de nacht. Haar papa was weg voor het werk. Ze riep om mama, en die was er niet. Ik zei: ik ben mama niet, maar ik heb een emmer. Ze moest lachen, en toen overgeven. We hebben tot vier uur naar vogelgeluiden geluisterd op mijn telefoon.\n\nSindsdien heet ik bij haar ‘Emmer’. Op school denken ze dat dat een bijnaam is met een lief verhaal. Dat klopt.\n\nIk ben geen mama en geen vriendin. Ik ben de emmer, en dat is een plaats.',
      ],
      ['Windvlaag', 0.8, 'Ik lach en ik huil. Lang leve Emmer.'],
      ['Vuurtoren', 2, 'Wie dit leest en denkt ‘ik besta hier amper’: kijk, zo begint het dus.'],
      [
        'Lijster',
        20,
        'Ik ben de mama aan de andere kant van zo’n verhaal. Ik ben blij dat er bij mijn kinderen ook iemand met een emmer staat.',
      ],
      ['Braam', 21, 'Daar had ik nog nooit bij stilgestaan, Lijster. Dank je. Dat doet me heel veel.'],
    ],
  },
  {
    title: 'Schoolfeest, twee ouders, één bank',
    ago: 259,
    at: 20,
    posts: [
      [
        'Knoopsgat',
        0,
        'Zaterdag zitten we voor het eerst in dezelfde zaal. Onze zoon is een boom in het toneel. Ik ben meer nerveus dan die boom.',
      ],
      ['Rabarber', 0.5, 'Ga op de eerste rij zitten en kijk alleen naar de boom.'],
      [
        'Kastanje',
        1,
        'Wij spreken af: jij komt binnen om kwart voor, ik om tien voor. Zo is er geen moment in de gang.',
      ],
      [
        'Knoopsgat',
        62,
        'Hij wuifde met zijn takken. Eén tak naar links, één tak naar rechts. Hij had ons allebei gevonden.',
      ],
    ],
  },
  {
    title: 'Het geld voor de jas',
    ago: 244,
    at: 19,
    posts: [
      [
        'Sneeuwklok',
        0,
        'De winterjas is van mij, de schoenen ook, en de bril nu ook. Afspraak was half-half. Ik vraag het al maanden en hij antwoordt met een duimpje. Een duimpje is geen vijftig euro.',
      ],
      [
        'Mosterdzaad',
        0.8,
        'Ik had ook zo’n verzamelaar van duimpjes. Nu maak ik één keer per maand een lijstje met foto’s van de kasticketjes. Saai, maar er wordt betaald.',
      ],
      [
        'Tarik',
        15,
        'Zo’n lijstje is goed. Is er een vonnis of akkoord, dan zijn die kosten meestal geregeld. Wordt onderhoudsgeld niet betaald, dan bestaat er een dienst die het kan voorschieten. Ik zoek graag mee uit wat voor jou kan.',
      ],
      ['Sneeuwklok', 27, 'Dank je, ik stuur je een bericht. Ik wist niet dat zoiets bestond.'],
    ],
  },
  {
    title: 'Twee kamers, twee keer dezelfde puzzel',
    ago: 228,
    at: 18,
    posts: [
      [
        'Dauw',
        0,
        'Mijn broer gaat scheiden en vraagt wat zijn dochtertje van twee in beide huizen dubbel moet hebben. Ik heb geen idee. Wat is bij jullie dubbel en wat reist mee?',
      ],
      [
        'Egel',
        1,
        'Dubbel: laarzen, tandenborstel, pyjama, jas. Reist mee: konijn, boekje, en alles wat ze die ochtend gevonden heeft. Stenen dus.',
      ],
      ['Korenbloem', 2, 'Zelfde nachtlampje in allebei. In het donker is het dan overal hetzelfde.'],
    ],
  },
  {
    title: 'Ze noemt haar stiefvader papa',
    ago: 211,
    at: 22,
    posts: [
      [
        'Bosuil',
        0,
        'Ik hoorde het aan de schoolpoort. Ze riep ‘papa’ en ik stak mijn hand op, maar het was niet voor mij. Ik heb gedaan alsof ik mijn pet rechtzette.',
        { before: 'Ik hoorde het aan de schoolpoort. Ze riep ‘papa’ en het was niet voor mij. Ik ben er kapot van.' },
      ],
      ['Egel', 0.4, 'Die pet. Ik heb ook zo’n pet gehad. Veel moed.'],
      ['Vuurtoren', 1, 'Kinderen hebben genoeg plaats. Dat helpt vanavond niet, maar later wel.'],
      ['Braam', 2, 'Bij ons zeggen ze soms per ongeluk mama tegen mij. En tegen de juf. En één keer tegen de hond.'],
      [
        'Bosuil',
        70,
        'Ik heb het haar gezegd, zonder verwijt. Ze dacht na en zei: jij bent papa-papa. Daar kan ik wel mee leven.',
      ],
    ],
  },
  {
    title: 'Verhuizen wil hij, vijftig kilometer verder',
    ago: 195,
    at: 21,
    posts: [
      [
        'Windvlaag',
        0,
        'Voor zijn nieuwe werk. Hij vroeg niet wat ik ervan vond, hij zei het. De kinderen zitten hier op school. Ik wil niet meteen naar een advocaat, maar ik wil ook niet te laat zijn.',
      ],
      [
        'Tarik',
        13,
        'Begrijpelijk. Leg eerst vast wat er nu is afgesproken over verblijf en school. Vraag hem hoe hij de weekdagen ziet. Een eerste advies bij een wetswinkel of een gratis zitdag verplicht je tot niets. Een bemiddelaar is vaak sneller dan een rechtbank.',
      ],
      [
        'Duinpan',
        15,
        'Bij ons werd het elk tweede weekend en de helft van de vakanties. Het is minder, maar het is rustiger. Niet wat ik wou, wel leefbaar.',
      ],
      [
        'Windvlaag',
        190,
        'We zitten in bemiddeling. Hij wist niet dat het mij zo bang maakte. Er is nog niets beslist, maar er wordt gevraagd.',
      ],
    ],
  },
  {
    title: 'Verjaardag met twee taarten',
    ago: 174,
    at: 19,
    posts: [
      [
        'Zwaluw',
        0,
        'Ze wordt vijf. Twee feestjes, twee taarten, twee keer zingen. Ze vindt het fantastisch. Ik vind dat ze recht heeft op één keer met ons allebei. Heeft iemand dat gedaan?',
      ],
      [
        'Kastanje',
        1,
        'Een uur, in een speeltuin, met een eindtijd. Iedereen bracht iets mee. Het was niet gezellig, wel lief.',
      ],
      [
        'Zwaluw',
        210,
        'Speeltuin gedaan. We hebben samen de kaarsjes aangestoken, want het waaide en dat kan je niet alleen. Een mooier beeld heb ik niet.',
      ],
    ],
  },
  {
    title: 'De ene ouder op tijd, de andere nooit',
    ago: 155,
    at: 18,
    posts: [
      [
        'Paraplu',
        0,
        'Mijn zoon staat met zijn jas aan voor het raam. Tien minuten, twintig, veertig. Ik kan hem niet van dat raam wegkrijgen. Ik ben zo kwaad dat ik niet weet wat ik tegen zijn vader moet zeggen zonder dat hij het hoort.',
      ],
      [
        'Lijster',
        0.6,
        'Jas pas aan als de auto er staat. Wij beginnen altijd een spel dat mag stoppen. Dan is hij niet aan het wachten, maar aan het spelen.',
      ],
      [
        'Tarik',
        16,
        'Spreek een uur af én wat er gebeurt als het later wordt: een bericht, of na een halfuur gaat het niet door. Schrijf dat samen op. Zeg tegen je zoon dat wachten niet aan hem ligt.',
      ],
    ],
  },
  {
    title: 'Ik mis ze en ik geniet ook van de rust',
    ago: 133,
    at: 21,
    posts: [
      [
        'Zonnehoed',
        0,
        'Mag dat samen? Zondagavond sta ik te huilen bij de wasmand, en maandag lees ik een boek in bad tot het water koud is.',
      ],
      ['Egel', 0.4, 'Dat mag samen. Bij mij is het de fiets. Ik mis ze tot aan de eerste helling.'],
      ['Wasknijper', 1, 'Ik slaap de eerste nacht elf uur. De tweede lig ik te luisteren of ik iemand hoor hoesten.'],
    ],
  },
  {
    title: 'Hond mee van huis naar huis',
    ago: 108,
    at: 19,
    posts: [
      [
        'Mosterdzaad',
        0,
        'De kinderen wisselen elke week en de hond wisselt nu mee. Hij is de enige die het volledig normaal vindt. Hij gaat op vrijdag zelf al bij de deur zitten. Doet iemand dat ook?',
      ],
      ['Hooiberg', 1, 'Wij met een kip. Het is een lang verhaal.'],
      ['Mosterdzaad', 1.3, 'Ik heb de hele avond.'],
      [
        'Hooiberg',
        2,
        'Ze at enkel uit de hand van de jongste. Dus reist ze mee, in een kattenbak. Bij hun mama heet ze anders. Dat is alles.',
      ],
    ],
  },
  {
    title: 'Ouderavond: wie tekent wat',
    ago: 83,
    at: 20,
    posts: [
      [
        'Knoopsgat',
        0,
        'De school stuurt alles naar één mailadres, het mijne. Zijn mama zegt dat ik dingen achterhoud. Ik vergeet het gewoon door te sturen.',
      ],
      [
        'Lijster',
        1,
        'Vraag de school om twee adressen. Dat moeten ze doen, bij ons was het een formuliertje van vijf regels.',
      ],
      ['Knoopsgat', 90, 'Gedaan. Ze krijgt nu ook alle mails over luizen. Ik voel me zoveel lichter.'],
    ],
  },
  {
    title: 'De eerste vakantie zonder mij',
    ago: 61,
    at: 21,
    posts: [
      [
        'Korenbloem',
        0,
        'Veertien dagen naar zee met haar papa en zijn familie. Ze is vier. Ik heb haar valies drie keer herpakt. Hoe komen jullie die dagen door?',
      ],
      [
        'Vuurtoren',
        0.7,
        'Plan de eerste drie dagen vol. Daarna went het. En vraag geen foto elke dag, maar wel één om de drie dagen.',
      ],
      ['Theepot', 2, 'Stop een briefje in elke kous. Dan heb jij iets te doen en zij iets te vinden.'],
    ],
  },
  {
    title: 'Rustig blijven aan de telefoon',
    ago: 34,
    at: 22,
    posts: [
      [
        'Windvlaag',
        0,
        'Vandaag een gesprek van acht minuten gehad zonder dat er iemand inhaakte. Niet warm, maar gewoon. Twee jaar geleden kon dat niet. Ik wou het hier even zeggen, voor wie er nu middenin zit.',
      ],
      ['Duinpan', 1, 'Dank je. Ik zit er middenin. Acht minuten lijkt me een eeuwigheid en ook een doel.'],
    ],
  },
]
