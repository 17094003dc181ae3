import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const SCHOOL: OlderThread[] = [
  {
    title: 'Welkom bij School en huiswerk',
    ago: 423,
    at: 10,
    pinned: true,
    posts: [
      [
        'Noor',
        0,
        'Over boekentassen, toetsen, juffen en meesters, en alles wat aan de keukentafel gebeurt.\n\nSchrijf gerust over je kind, maar noem geen school, klas of leerkracht. Ook niet als je boos bent. Zo blijft het voor iedereen veilig.\n\nJe eerste berichten lezen we hier even na. Dat duurt meestal minder dan een dag.',
      ],
    ],
  },
  {
    title: 'Huiswerk duurt hier twee uur',
    ago: 410,
    at: 18,
    posts: [
      [
        'Fietsbel',
        0,
        'Hij zit in het tweede. Tien sommen en een blaadje lezen. Met gum slijpen, stoel schommelen en naar de wc zijn wij twee uur zoet. Ik begin al te zuchten als ik de boekentas zie.',
      ],
      [
        'Krekel',
        1,
        'Keukenwekker op tien minuten. Wat dan niet af is, schrijf ik in de agenda: ‘tien minuten flink gewerkt’. De juf vond dat prima. Ik had dat nooit durven denken.',
      ],
      [
        'Kastanje',
        2.5,
        'Eerst een halfuur buiten, dan pas zitten. Mijn oudste kon niet rekenen met benen die nog op de speelplaats waren.',
      ],
      ['Fietsbel', 71, 'Tien minuten met wekker. Hij is nu vóór de wekker klaar, om te winnen.'],
    ],
  },
  {
    title: 'Oudercontact: wat vraag je eigenlijk?',
    ago: 396,
    at: 20,
    posts: [
      [
        'Appelmoes',
        0,
        'Vorige keer zat ik daar als een leerling, met mijn jas nog aan. Ik zei op alles ja. In de auto wist ik pas wat ik wou vragen. Volgende week is er weer een.',
      ],
      [
        'Windvlaag',
        1,
        'Drie vragen op een briefje, en leg het gewoon op tafel:\n\n1. Met wie speelt ze?\n2. Wanneer zie je haar blij?\n3. Wat kunnen wij thuis doen, of juist laten?\n\nDe punten staan toch op het rapport.',
      ],
      [
        'Noor',
        13,
        'Mooie vragen. En als tien minuten te kort zijn, mag je een nieuw moment vragen. Dat is niet lastig doen.',
      ],
      [
        'Appelmoes',
        170,
        'Briefje mee, jas uit. Ze speelt met een meisje van wie ik nog nooit gehoord had. Dat komt zaterdag spelen.',
      ],
    ],
  },
  {
    title: 'Gepest en ik mag het aan niemand zeggen',
    ago: 383,
    at: 21,
    posts: [
      [
        'Sneeuwklok',
        0,
        'Ze vertelde het in het donker, in bed. Ze noemen haar naam op een rare manier en schuiven op de bank weg. Ik moest beloven dat ik niets zou zeggen. Ik heb beloofd. En nu?',
        { warning: 'pesten' },
      ],
      [
        'Lijster',
        0.7,
        'Ik heb zo’n belofte teruggenomen. ‘Ik heb te snel ja gezegd. Ik wil je helpen en daar heb ik iemand voor nodig. We kiezen samen wie.’ Ze was boos, en ook opgelucht.',
      ],
      [
        'Tarik',
        11,
        'Samen kiezen is heel goed. Bij school kan je terecht bij de juf, de zorgleerkracht of het CLB. Vraag hoe ze het aanpakken zonder jouw dochter voor de klas te zetten. Schrijf voor jezelf op wat ze vertelt, met de dag erbij.',
      ],
      [
        'Sneeuwklok',
        47,
        'We hebben de zorgjuf gekozen, want die ruikt lekker. Echt waar, dat was de reden. Ze deed de deur dicht en nam tijd. Ik ben er nog niet gerust op, maar minder alleen.',
      ],
      ['Motregen', 49, 'Sterk van jullie twee. Laat je nog eens weten hoe het gaat?'],
      [
        'Sneeuwklok',
        360,
        'Beter. Er is een praatgroepje op de speelplaats en ze heeft er een vriendin aan overgehouden. Niet alles is weg, maar ze slaapt.',
      ],
    ],
  },
  {
    title: 'Vergeten turnzak, elke week',
    ago: 371,
    at: 8,
    posts: [
      [
        'Winterkoning',
        0,
        'Wij hebben twee kinderen, twee turnzakken en nul keer dat ze op donderdag mee zijn. Ik ben zelf even erg. Systeem gezocht voor verstrooide mensen.',
      ],
      ['Rabarber', 1, 'Zak aan de deurklink, zodat je erover struikelt. Niet mooi, wel veilig voor de donderdag.'],
      [
        'Paraplu',
        4,
        'Tekening op de ijskast, met de dagen. Zij hangen het magneetje. Ik kijk niet meer. Soms is er dus geen turnzak en overleeft iedereen dat.',
      ],
    ],
  },
  {
    title: 'Een jaar overdoen in de derde kleuterklas',
    ago: 359,
    at: 19,
    posts: [
      [
        'Pompoen',
        0,
        'De school raadt aan om nog een jaar te wachten met het eerste leerjaar. Hij is in december geboren, klein en dromerig. Mijn hart zegt ja, mijn trots zegt nee. Wie heeft daar ervaring mee?',
      ],
      [
        'Theepot',
        1,
        'Mijn zoon heeft dat gedaan. Bij hem was het een goed jaar: van de jongste werd hij de oudste. Er is niemand die daar later nog naar vraagt.',
      ],
      [
        'Zonnehoed',
        3,
        'Wij zijn toch doorgegaan, met extra hulp. Dat ging ook, maar het eerste jaar was zwaar. Vraag wat er anders zal zijn in dat extra jaar. Gewoon nog eens hetzelfde, daar schiet hij weinig mee op.',
      ],
      [
        'Noor',
        15,
        'Dat is een goede vraag om te stellen. Het CLB kan mee denken. Het advies van de school is belangrijk, maar jullie kennen hem het langst.',
      ],
      ['Pompoen', 200, 'We hebben ja gezegd. Hij vroeg enkel of de zandbak er nog zou zijn.'],
    ],
  },
  {
    title: 'Ik snap zijn wiskunde zelf niet meer',
    ago: 346,
    at: 19,
    posts: [
      [
        'Bosuil',
        0,
        'Breuken. Op mijn manier komt het juist uit, maar ‘zo doen wij dat niet, papa’. Ik ben gestopt op mijn zestiende en voel me weer even dom als toen.',
      ],
      [
        'Stoofpeer',
        0.8,
        'Laat hem jou lesgeven. Ik heb zo bij mijn kleindochter de staartdeling geleerd. Ze heeft mij een zes gegeven.',
      ],
      [
        'Kastanje',
        2,
        'Bij ons is er gratis huiswerkhulp in de bib. Studenten die er echt zin in hebben. Vraag eens na bij jullie. En dom ben je niet, ze hebben gewoon alles veranderd.',
      ],
      ['Bosuil', 30, 'Hij heeft mij les gegeven met een pizza. Nu snappen we het allebei, en de pizza is op.'],
    ],
  },
  {
    title: 'De eerste schooldag en zij huilde niet. Ik wel',
    ago: 333,
    at: 8,
    posts: [
      [
        'Appelmoes',
        0,
        'Twee en een half. Rugzakje groter dan haar rug. Ze keek niet om. Ik zit nu in de auto en durf niet weg te rijden, stel dat ze me nodig heeft.',
      ],
      ['Theepot', 0.6, 'Ga koffie drinken met een ouder die ook in de auto zit. Er zitten er altijd meer.'],
      ['Appelmoes', 8, 'Er zaten er drie. We hebben nu een groepje dat ‘de auto’ heet.'],
    ],
  },
  {
    title: 'Rekeningen van school',
    ago: 320,
    at: 20,
    posts: [
      [
        'Wasknijper',
        0,
        'Zwemmen, toneel, maaltijden, een uitstap, kopieën. Deze maand is het meer dan ik heb. Ik heb de brief in de la gelegd bij de andere. Hoe begin je zoiets te zeggen zonder dat het tegen je kind gebruikt wordt?',
        {
          before:
            'Zwemmen, toneel, maaltijden, een uitstap, kopieën. Deze maand is het meer dan ik heb. Ik weet het even niet.',
        },
      ],
      [
        'Waterkers',
        1,
        'Ik heb gemaild naar het secretariaat en niet naar de juf. Eén zin: kan ik dit in stukjes betalen. Het antwoord was ja, en er heeft nooit iemand iets over gezegd.',
      ],
      [
        'Tarik',
        12,
        'Doe het vroeg, scholen zijn dit gewoon en moeten er discreet mee omgaan. In het basisonderwijs is er een maximumfactuur. Kijk ook na of je recht hebt op de schooltoeslag. Ik help je graag met dat papier als je langskomt of een bericht stuurt.',
      ],
      ['Wasknijper', 55, 'De la is leeg. Het wordt drie keer een stukje. Ik heb die nacht geslapen.'],
    ],
  },
  {
    title: 'Hij heeft geen vriendjes in de klas',
    ago: 308,
    at: 21,
    posts: [
      [
        'Krekel',
        0,
        'Op de speelplaats loopt hij langs de muur. Hij zegt dat hij dat leuk vindt, want er zijn mieren. Ik weet niet of ik dat erg moet vinden of niet.',
      ],
      [
        'Korenbloem',
        1,
        'Ik was zo’n kind. Ik vond die mieren echt leuk. Maar ik was ook blij toen er een meisje kwam dat ze ook leuk vond.',
      ],
      [
        'Vuurtoren',
        2.5,
        'Nodig één kind uit. Niet vier, en geen hele namiddag. Anderhalf uur, met iets te doen, en dan naar huis.',
      ],
      [
        'Krekel',
        190,
        'Er kwam een jongen met een vergrootglas. Ze hebben twee uur naar dezelfde tegel gekeken. Het was een groot succes.',
      ],
    ],
  },
  {
    title: 'Van school veranderen in het midden van het jaar',
    ago: 294,
    at: 20,
    kind: 'story',
    posts: [
      [
        'Zonnehoed',
        0,
        'We hebben getwijfeld van oktober tot Kerst. Onze dochter was twaalf en werd elke week stiller. Geen pesten, geen ruzie. Ze paste er gewoon niet, in die drukte en al dat moeten. Iedereen zei: geef het een jaar.\n\nDe nacht voor de kerstvakantie vroeg ze of ze ziek mocht worden. Niet of ze thuis mocht blijven: ziek. Toen hebben we gebeld naar een kleinere school, verder weg.\n\nDe eerste week reed ik haar en zei ze niets. De tweede week zei ze: er is hier een juf die neuriet. In maart kwam ze thuis met een slecht punt en ze lachte erom. Dat had ik nog nooit gezien.\n\nHet is niet perfect. Ze moet om half zeven de bus op. Maar ze neuriet nu zelf.',
      ],
      ['Mosterdzaad', 1, '‘Of ze ziek mocht worden.’ Daar word ik even stil van. Goed dat jullie gebeld hebben.'],
      ['Motregen', 20, 'Dank je. Wij zitten nu in de ‘geef het een jaar’. Ik ga vanavond eens echt vragen.'],
    ],
  },
  {
    title: 'Examens en een kind dat niets doet',
    ago: 276,
    at: 21,
    posts: [
      [
        'Mosterdzaad',
        0,
        'Over drie dagen wiskunde en hij ligt op zijn bed naar het plafond te leren. Als ik iets vraag, is het ‘ja ja’. Ik loop te ijsberen. Eigenlijk heb ík examen.',
      ],
      [
        'Kastanje',
        0.7,
        'Laat hem een planning maken die hij aan niemand moet tonen. En breng om het uur iets eetbaars zonder iets te zeggen. Dat zwijgen is het moeilijkste.',
      ],
      ['Distel', 1.5, 'Laat hem eens buizen. Dat heeft bij mij gewerkt. In het derde, en nooit meer.'],
      ['Mosterdzaad', 95, 'Ik heb gezwegen, met koekjes. Hij is erdoor, met de hakken over de sloot. Ik ook.'],
    ],
  },
  {
    title: 'Elke ochtend buikpijn, alleen op schooldagen',
    ago: 261,
    at: 7,
    posts: [
      [
        'Duinpan',
        0,
        'De dokter vindt niets. In het weekend is er niets. Zodra de boekentas klaarstaat, krimpt hij in elkaar. Hij is acht. Moet ik hem dwingen?',
      ],
      [
        'Egel',
        2,
        'Bij onze dochter was het de eetzaal: het lawaai. Dat zei ze pas toen we het tekenden. Plattegrond van de school, en dan kleuren waar het leuk is en waar niet.',
      ],
      [
        'Noor',
        4,
        'Die tekening is een goed idee. Buikpijn is echt, ook als de dokter niets vindt. Praat vandaag nog met de juf en zoek samen één ding dat het lichter maakt. Blijft hij thuis, hou dat dan kort en bel het CLB.',
      ],
      [
        'Duinpan',
        58,
        'Het was de toiletten! Grote jongens die aan de deur staan. Hij mag nu bij het secretariaat gaan. Al twee dagen geen buikpijn.',
      ],
    ],
  },
  {
    title: 'Hij kan nog niet lezen en de rest wel',
    ago: 247,
    at: 19,
    posts: [
      [
        'Hooiberg',
        0,
        'Het is lente en de anderen in het eerste lezen boekjes. De onze kent zijn letters, maar plakken doet hij ze niet. Ik heb zelf altijd moeilijk gelezen. Ik ben bang dat hij dat van mij heeft.',
      ],
      [
        'Paraplu',
        1,
        'De mijne viel pas in september van het tweede in zijn plooi. Alsof er iemand een lamp aanstak. Wij lazen toen strips: hij de plaatjes, ik de woorden.',
      ],
      [
        'Tarik',
        14,
        'Zeg gerust aan school dat jij er ook last van had. Dat helpt hen om beter te kijken. En blijf vooral voorlezen, dan houdt hij van verhalen, ook als lezen traag gaat.',
      ],
      [
        'Hooiberg',
        49,
        'Voorlezen durf ik niet goed. Maar hij zei: papa, jij leest traag, dat is goed, dan kan ik volgen.',
      ],
      ['Vuurtoren', 50, 'Ik ben even stil. Wat een kind.'],
    ],
  },
  {
    title: 'Kleren die kriebelen, elke schooldag',
    ago: 231,
    at: 8,
    posts: [
      [
        'Knoopsgat',
        0,
        'Naden, labels, kousen. We zijn al drie broeken verder en het is kwart over acht. Iemand die ooit kousen zonder naad vond voor een normale prijs?',
      ],
      ['Korenbloem', 1, 'Kousen binnenstebuiten. Niemand ziet het, en het is gratis.'],
      [
        'Knoopsgat',
        24,
        'Hij loopt al de hele dag met zijn naden naar buiten en is de gelukkigste jongen van het eerste leerjaar.',
      ],
    ],
  },
  {
    title: 'Hoe zeg je sorry tegen een juf',
    ago: 216,
    at: 20,
    posts: [
      [
        'Rabarber',
        0,
        'Ik was kwaad over een straf en heb een mail gestuurd om elf uur ’s avonds. Met hoofdletters. Vandaag hoorde ik het hele verhaal en mijn dochter had echt wel iets gedaan. Met lijm. Help.',
      ],
      [
        'Kastanje',
        0.4,
        '‘Ik heb te snel gemaild en te luid. Sorry. Ik help graag de lijm van de stoel krabben.’ Klaar.',
      ],
      ['Theepot', 2, 'Ik heb veertig jaar voor de klas gestaan. Wie sorry zegt, onthoud je. In de goede zin.'],
      [
        'Rabarber',
        20,
        'Gemaild, overdag, met kleine letters. Ze schreef terug dat ze de mail van mij had uitgeprint voor ‘de doos’. Ik durf niet te vragen welke doos.',
      ],
    ],
  },
  {
    title: 'Opvang na school is haar te druk',
    ago: 198,
    at: 18,
    posts: [
      [
        'Lijster',
        0,
        'Van half vier tot half zes met zestig kinderen in een refter. Ze komt leeg thuis en ontploft bij de eerste vraag. Ik kan niet vroeger stoppen met werken. Wat kan ik wel?',
      ],
      [
        'Windvlaag',
        1,
        'Niets vragen tot na het eten. Koptelefoon mee voor een luisterboek, in een hoekje. Dat mocht bij ons gewoon, na een briefje.',
      ],
      [
        'Egel',
        4,
        'Ik ruil met een vader uit de klas: dinsdag bij mij, donderdag bij hem. Dat zijn al twee dagen minder.',
      ],
    ],
  },
  {
    title: 'De juf zegt: hij moet eens getest worden',
    ago: 181,
    at: 21,
    posts: [
      [
        'Krekel',
        0,
        'Het viel tussen twee zinnen in. ‘Misschien eens laten testen.’ Waarop dan? Ik heb geknikt en nu lig ik wakker. Ik weet dat hij druk is. Ik ben ook druk.',
      ],
      [
        'Pompoen',
        1,
        'Bij ons heeft die test vooral woorden gegeven aan wat we al wisten. Hij bleef dezelfde jongen. Wij zijn wel minder boos geworden.',
      ],
      [
        'Noor',
        13,
        'Vraag gerust een gesprek waarin het niet tussen twee zinnen hoeft. Wat ziet de juf precies, wanneer, en wat probeerde ze al? Het CLB kijkt mee en beslist niets zonder jou.',
      ],
    ],
  },
  {
    title: 'Schoolreis van drie dagen en ze wil niet',
    ago: 158,
    at: 20,
    posts: [
      [
        'Braam',
        0,
        'De dochter van mijn partner gaat voor het eerst mee op bosklassen. Ze is bang voor de nacht. Haar mama zegt: moeten. Haar papa zegt: laat maar. Ik mag eigenlijk niets zeggen, maar zij komt het wel aan mij vertellen.',
      ],
      ['Vuurtoren', 1, 'Wat een compliment, dat ze bij jou komt. Luisteren is ook iets zeggen.'],
      ['Sokkenla', 2, 'Geef haar een kous van thuis mee in haar slaapzak. Een gedragen. Ja, vies. Ja, het werkt.'],
      ['Braam', 140, 'Ze is terug. Kous was niet nodig, wel meegeweest. Ze wil er nu wonen.'],
    ],
  },
  {
    title: 'Frans blokken met een kind dat niet blokt',
    ago: 139,
    at: 18,
    posts: [
      [
        'Windvlaag',
        0,
        'Dertig woordjes tegen morgen. Hij leest ze één keer en zegt dat hij ze kent. Hij kent er vier. Iemand een manier die niet eindigt met gooien?',
      ],
      ['Fietsbel', 0.6, 'Briefjes in huis plakken. Op de wc kent hij nu alles van ‘le papier’ tot ‘la brosse’.'],
      ['Kruimel', 3, 'Mijn neef leerde ze al trappenlopend. Elke tree een woord. Het hele huis kende ze op den duur.'],
    ],
  },
  {
    title: 'Eerste middelbaar: hij is zijn sleutel, boek en jas kwijt',
    ago: 118,
    at: 17,
    posts: [
      [
        'Stoofpeer',
        0,
        'Drie weken bezig en we hebben al de tweede jas. Ik ben maar de opa, maar ik koop ze wel. Komt dat nog goed met die gasten?',
      ],
      ['Mosterdzaad', 1, 'Rond de herfstvakantie. Dan weten ze waar hun kastje is. De jas ligt daar, bij alle andere.'],
      ['Stoofpeer', 215, 'Ze lagen in het kastje. Alle twee. Met een boterham.'],
    ],
  },
  {
    title: 'Rapport met rood, hoe reageer je',
    ago: 88,
    at: 19,
    posts: [
      [
        'Duinpan',
        0,
        'Hij legde het op tafel en ging meteen naar boven. Drie keer rood. Ik heb het nog niet getekend. Ik wil niet doen alsof het niets is en ook niet zoals mijn vader deed.',
      ],
      ['Zonnehoed', 1, 'Ik vroeg: van welk punt schrok jij zelf het meest? Dat was een heel ander dan ik dacht.'],
      ['Kastanje', 2, 'Eerst eten. Niemand kan praten over rood met honger.'],
      [
        'Duinpan',
        23,
        'Eerst gegeten. Hij schrok van het enige groene, want daar had hij niets voor gedaan. Daar hebben we om gelachen en dan kwam de rest vanzelf.',
      ],
    ],
  },
  {
    title: 'Slapen op het bankje van de klas',
    ago: 58,
    at: 16,
    posts: [
      [
        'Korenbloem',
        0,
        'De juf vertelt dat ze in de namiddag indommelt. Ze zit in de eerste kleuterklas, en het zijn lange dagen. Mag ik vragen dat ze halve dagen doet?',
      ],
      [
        'Noor',
        18,
        'Ja, dat mag je vragen. Bespreek het met de juf, zeker in het begin kan er vaak iets geregeld worden. Vraag ook of er een rustplekje is.',
      ],
    ],
  },
  {
    title: 'Traktatie zonder suiker, plastic of werk',
    ago: 31,
    at: 20,
    posts: [
      [
        'Paraplu',
        0,
        'Vrijdag zes jaar. De school wil: gezond, geen verpakking. Ik wil: klaar in tien minuten. Het kind wil: raketten. Zeg maar.',
      ],
      ['Rabarber', 1, 'Banaan met een papieren vinnetje. Dat is een raket. Elf minuten.'],
      ['Paraplu', 50, 'Vierentwintig raketten geland. Eén jongen heeft het vinnetje opgegeten.'],
    ],
  },
]
