import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const GRENZEN: OlderThread[] = [
  {
    title: 'Welkom bij Peuters en pubers',
    ago: 423,
    at: 9,
    pinned: true,
    posts: [
      [
        'Noor',
        0,
        'Hier gaat het over nee zeggen, over ruzie en over wat er daarna komt.\n\nElke ouder verliest weleens zijn geduld. Dat mag je hier gewoon schrijven. We vragen drie dingen:\n\n1. Vertel over jezelf en niet over hoe een ander het moet doen.\n2. Noem geen namen van kinderen of scholen.\n3. Zie je iets waar je van schrikt? Meld het, dan kijken wij.\n\nVoel je je thuis niet veilig, of je kind? Kijk dan bij Hulp nu. Wachten hoeft niet.',
      ],
    ],
  },
  {
    title: 'Krijsen in de winkel',
    ago: 415,
    at: 19,
    posts: [
      [
        'Sneeuwklok',
        0,
        'Gisteren lag hij languit voor de kassa, om een pakje kauwgom. Een meneer zei: bij ons zou dat niet waar zijn. Ik heb mijn kar laten staan en ben naar buiten gegaan. Thuis hadden we geen melk en geen brood.',
      ],
      ['Rabarber', 0.6, 'Ik heb ooit terug naar zo’n meneer gezegd: wilt u hem even vasthouden? Hij was snel weg.'],
      [
        'Vuurtoren',
        2,
        'Buitengaan was goed gezien van jou. Ik gaf de mijne een opdracht: drie citroenen zoeken. We hadden altijd citroenen.',
      ],
      ['Sneeuwklok', 25, 'Vandaag mocht hij de bananen dragen. Geen traan. Morgen vast wel, maar vandaag niet.'],
    ],
  },
  {
    title: 'Slaan als hij boos is',
    ago: 398,
    at: 20,
    posts: [
      [
        'Pompoen',
        0,
        'Onze zoon is bijna vier. Als hij zijn zin niet krijgt, slaat hij. Ons, zijn zusje, de hond. We zeggen elke keer dat het niet mag. Het verandert niets en ik word er bang van hoe dat later moet.',
      ],
      [
        'Kastanje',
        1,
        'Mijn middelste deed dat. Nu is hij zestien en de zachtste van de drie. Wat hielp: ik hield zijn handen vast en zei alleen ‘stop, slaan doet pijn’. Geen uitleg meer. Uitleg hoorde hij toch niet.',
      ],
      [
        'Krekel',
        2.5,
        'Wij hebben een boos-kussen. Daar mag hij op stampen. In het begin moest ik meestampen, voor het goede voorbeeld. Lucht best op.',
      ],
      [
        'Noor',
        15,
        'Op die leeftijd is boos zijn groter dan het hoofd. Kort stoppen, dichtbij blijven, en later pas praten. Let ook op wanneer hij het níet doet en zeg dat hardop.',
      ],
      [
        'Pompoen',
        120,
        'Gisteren stampte hij uit zichzelf op het kussen. Hij riep er wel bij dat het mama was. Ik neem het.',
      ],
    ],
  },
  {
    title: 'Uitgaan: hoe laat thuis op zijn zestiende?',
    ago: 387,
    at: 20,
    posts: [
      [
        'Mosterdzaad',
        0,
        'De onze vraagt twee uur. Wij dachten aan middernacht. Al zijn vrienden mogen ‘altijd alles’. Hoe doen jullie dat, zonder dat het elke vrijdag onderhandelen wordt?',
      ],
      [
        'Kastanje',
        1,
        'Eén telefoontje naar een andere ouder en dat ‘altijd alles’ bleek half één te zijn. Sindsdien hebben wij ouders een groepje.',
      ],
      [
        'Windvlaag',
        3,
        'Bij ons hangt het uur af van hoe hij thuis komt. Wij halen tot één uur, met plezier. Later betekent: zelf een veilige rit regelen en dat vooraf zeggen.',
      ],
      ['Distel', 5, 'Twee uur is laat. Maar als hij om twaalf uur thuis moet en om één uur komt, heb je ook niets.'],
      [
        'Mosterdzaad',
        50,
        'We zijn op half één geland, met een bericht als het later wordt. Hij deed alsof het een nederlaag was, maar ik zag hem lachen.',
      ],
    ],
  },
  {
    title: 'Liegen over kleine dingen',
    ago: 372,
    at: 18,
    posts: [
      [
        'Lijster',
        0,
        'Tanden gepoetst? Ja. Borstel droog. Handen gewassen? Ja. Handen vol verf. Ze is zes en kijkt me recht aan. Het gaat me niet om die tanden, wel om dat kijken.',
      ],
      [
        'Theepot',
        1,
        'Vraag niet wat je al weet. Zeg: ik zie dat je tanden nog niet gepoetst zijn, kom. Dan hoeft ze niet te liegen.',
      ],
      ['Stoofpeer', 11, 'Mijn dochter loog over alles tot haar zeven. Ze werkt nu bij de belastingen.'],
      [
        'Lijster',
        24,
        'Niet vragen wat ik al weet. Ik heb het vandaag zes keer ingeslikt. Het huis is opeens veel eerlijker.',
      ],
    ],
  },
  {
    title: 'Mijn dochter zegt dat ze me haat',
    ago: 360,
    at: 22,
    posts: [
      [
        'Zonnehoed',
        0,
        'Ze is dertien. Omdat ze niet naar een logeerpartij mocht bij mensen die ik niet ken. ‘Ik haat je, ik wou dat je iemand anders was.’ Daarna muziek en een dichte deur. Ik weet dat ze het niet meent. Het doet toch pijn.',
      ],
      [
        'Mosterdzaad',
        0.5,
        'Bij mij was het vorige week ‘jij hebt mijn leven verpest’. Dat ging over een regenjas. Veel moed.',
      ],
      [
        'Vuurtoren',
        2,
        'Ik schoof een briefje onder de deur. ‘Ik blijf bij nee. Ik blijf ook bij jou. Er staat soep.’ De soep was na een uur op.',
      ],
      [
        'Zonnehoed',
        22,
        'Het werd een briefje met een tosti. Ze kwam naast me zitten en zei niets. Een halfuur lang niets, maar naast mij.',
      ],
    ],
  },
  {
    title: 'Altijd ruzie over jassen',
    ago: 349,
    at: 8,
    posts: [
      [
        'Paraplu',
        0,
        'Het is twee graden en hij wil in zijn T-shirt naar school. Elke ochtend. Ik heb geen zin meer in dit gevecht, maar ik zie de blikken aan de poort.',
      ],
      [
        'Fietsbel',
        2,
        'Jas in de boekentas. Na tien minuten buiten wordt hij vanzelf slim. En die blikken, tja, die hebben zelf ook een kind met een gat in de kous.',
      ],
      [
        'Wasknijper',
        10,
        'Laat hem kiezen tussen twee jassen, en niet tussen jas of geen jas. Werkt hier al drie winters.',
      ],
    ],
  },
  {
    title: 'Ik heb mijn zoon vastgepakt en ik schrok van mezelf',
    ago: 338,
    at: 22,
    posts: [
      [
        'Krekel',
        0,
        'Hij liep weg op de parking, tussen de auto’s. Ik heb hem bij zijn arm gegrepen, hard, en geroepen. Er stond een rode plek. Hij huilde en ik ook. Ik ben nu al drie uur aan het piekeren of ik zo’n moeder ben.',
        { warning: 'te hard vastgepakt' },
      ],
      [
        'Wasknijper',
        0.8,
        'Ik ken dat piekeren. Bij ons is het uitgepraat toen ik gewoon zei: ik was bang en ik was te hard. Dat tweede was niet oké.',
      ],
      [
        'Tarik',
        11,
        'Je trok hem weg bij gevaar en je denkt erover na. Dat zegt veel. Sorry zeggen tegen een kind mag altijd. Merk je dat het vaker gebeurt, ook zonder gevaar? Dan kan je hier of bij ons bellen voor een gesprek. We kijken dan mee en we veroordelen niet.',
      ],
      ['Krekel', 23, 'Ik heb sorry gezegd. Hij zei: ik ook, voor de auto’s. Dank jullie.'],
    ],
  },
  {
    title: 'De hele dag waarom',
    ago: 327,
    at: 18,
    posts: [
      [
        'Fietsbel',
        0,
        'Waarom is het donker. Waarom slaapt de zon. Waarom heeft de zon geen bed. Ik ben om acht uur ’s morgens al door mijn antwoorden heen.',
      ],
      ['Sokkenla', 0.5, '‘Wat denk jij?’ Drie woorden, en je bent een kwartier gerust.'],
      ['Stoofpeer', 2, 'Geniet ervan. De mijne is vijftien en zegt sinds maart alleen nog ‘kweetni’.'],
    ],
  },
  {
    title: 'Zakgeld: vanaf wanneer en voor wat',
    ago: 315,
    at: 19,
    posts: [
      [
        'Duinpan',
        0,
        'Onze oudste is zeven en vraagt zakgeld omdat een vriendje het krijgt. Geef je dat gewoon, of voor klusjes? En wat als alles meteen opgaat aan plastic rommel?',
      ],
      [
        'Windvlaag',
        2,
        'Wij geven één euro per week, elke zondag, los van klusjes. Klusjes doe je omdat je hier woont. De rommel heeft hij zelf gekocht en zelf beweend. Dat leerde meer dan wij.',
      ],
      [
        'Egel',
        4,
        'Hier drie potjes: sparen, uitgeven, weggeven. Dat laatste verraste me. Ze hebben voor de poezen van het asiel gespaard.',
      ],
    ],
  },
  {
    title: 'Hij blowt, ik vond het in zijn jas',
    ago: 303,
    at: 21,
    posts: [
      [
        'Mosterdzaad',
        0,
        'Een zakje in de binnenzak. Hij is zestien. Ik heb nog niets gezegd. Mijn man wil zijn kamer doorzoeken. Ik wil eigenlijk gewoon dat ik die jas niet gewassen had.',
      ],
      [
        'Kastanje',
        1.2,
        'Bij de oudste heb ik gewacht tot ik niet meer beefde. Dan in de auto: ‘ik heb iets gevonden en ik wil het snappen’. Hij vertelde veel meer dan ik wilde weten, maar hij vertelde.',
      ],
      [
        'Tarik',
        13,
        'Rustig beginnen is een goed idee. Vraag wat het hem geeft, en zeg waar jouw grens ligt: niet in huis, niet voor school. De Druglijn beantwoordt ook vragen van ouders, zonder je naam. En je mag altijd een gesprek vragen bij ons.',
      ],
      [
        'Mosterdzaad',
        68,
        'We hebben gepraat, op weg naar mijn moeder. Het was minder dan ik dacht en erger dan ik hoopte. Zijn kamer is niet doorzocht. Daar heeft hij dank u voor gezegd, voor het eerst in maanden.',
      ],
      ['Vuurtoren', 70, 'Dat dank u mag je inkaderen.'],
    ],
  },
  {
    title: 'Pesten onder broers',
    ago: 291,
    at: 19,
    posts: [
      [
        'Hooiberg',
        0,
        'De oudste zoekt de jongste de hele dag: trekken, uitlachen, dingen verstoppen. Als ik er iets van zeg, ben ik altijd voor de kleine. Misschien is dat ook zo. Hoe blijf je eerlijk?',
      ],
      [
        'Winterkoning',
        1,
        'Ik kies geen kant meer. ‘Ik zie twee kinderen en één graafmachine. Wat nu?’ In negen op de tien lossen ze het zelf op, uit verveling.',
      ],
      [
        'Noor',
        14,
        'Kijk ook of de oudste tijd alleen met jou krijgt. Tien minuten per dag, zonder de kleine. Dat helpt vaak meer dan een regel.',
      ],
      ['Hooiberg', 210, 'Hij rijdt nu mee op de tractor als ik ga voederen. Ruzie is er nog. Maar minder gemeen.'],
    ],
  },
  {
    title: 'Wie ruimt hier de kamer op',
    ago: 278,
    at: 18,
    posts: [
      [
        'Rabarber',
        0,
        'Ik heb vandaag een bord gevonden dat kon lopen. Ze is veertien. Is het háár kamer en dus haar zaak, of is er een grens bij schimmel?',
      ],
      [
        'Kastanje',
        0.5,
        'De grens is bij schimmel. Deur dicht, geen borden, en vrijdag wasmand naar beneden. Wat niet in de mand ligt, wordt niet gewassen.',
      ],
      [
        'Knoopsgat',
        2,
        'Ik heb mijn zoon gewoon zijn eigen handdoeken gegeven. Toen er geen propere meer waren, was dat zijn probleem. Het rook naar probleem, maar het heeft gewerkt.',
      ],
      ['Rabarber', 8, 'Het bord is weg. Ze heeft er afscheid van genomen.'],
    ],
  },
  {
    title: 'Bijten op de crèche',
    ago: 264,
    at: 17,
    posts: [
      [
        'Appelmoes',
        0,
        'Voor de derde keer een papiertje in de tas: heeft gebeten. Ik durf de andere ouders niet meer aan te kijken. Hij is anderhalf en thuis zo lief.',
      ],
      [
        'Waterkers',
        2,
        'Mijn dochter was zo’n bijter. Het was altijd in de drukte, als iemand te dicht kwam. De begeleiders lieten haar dan even bij de boekjes zitten. Na een paar weken was het weg.',
      ],
      [
        'Pompoen',
        3,
        'En ik ben de moeder van een kind dat gebeten werd. Ik was niet boos op jou. Ik hoopte eigenlijk dat je eens goedendag zou zeggen.',
      ],
      ['Appelmoes', 26, 'Dat laatste raakt mij. Ik heb vanmorgen gewoon gedag gezegd. Ze lachte.'],
    ],
  },
  {
    title: 'Van roepen naar fluisteren, wat er bij ons veranderde',
    ago: 252,
    at: 20,
    kind: 'featured',
    posts: [
      [
        'Kastanje',
        0,
        'Ik ben opgegroeid in een huis waar geroepen werd, en ik deed dat ook. Niet uit kwaadheid, gewoon als volume. Tot mijn jongste in een tekening van ons gezin mijn mond het grootst had getekend. De rest van mijn gezicht paste er niet meer bij.\n\nIk heb toen niet beloofd om te stoppen. Ik ken mezelf. Wel heb ik aan mijn kinderen gevraagd om een teken te geven. Ze kozen: een hand op hun hoofd, als een hoed. Zien ze mij groter worden, dan gaat die hand omhoog.\n\nDe eerste week zat er constant iemand met een hoed aan tafel. Ik werd daar kwaad van. De tweede week moest ik lachen. Na een maand of twee ging ik zelf zachter praten als ik de spanning voelde komen, heel zacht, zodat ze moesten stil zijn om mij te horen. Dat werkt trouwens ook bij honden.\n\nIk roep nog. Vorige week nog, over schoenen. Maar nu komt er iemand met een hoed, en dan is het gedaan. Mijn jongste heeft een nieuwe tekening gemaakt. Ik heb weer ogen.',
      ],
      ['Rabarber', 1, 'Dat van die mond. Ik zit hier met tranen en een glimlach tegelijk.'],
      ['Paraplu', 3, 'Wij hebben de hoed gisteren ingevoerd. Mijn man was de eerste die hem kreeg.'],
      ['Noor', 16, 'Wat een eerlijk verhaal. Mooi dat je je kinderen een manier gaf om het te zeggen.'],
      ['Kastanje', 40, 'Dank jullie. En ja, het mag hier vooraan staan, als het iemand helpt.'],
    ],
  },
  {
    title: 'Mag een vierjarige meebeslissen',
    ago: 241,
    at: 19,
    posts: [
      [
        'Knoopsgat',
        0,
        'Ik probeer veel te overleggen met haar. Nu wil ze overal over onderhandelen, ook over de gordel in de auto. Ben ik doorgeslagen?',
      ],
      ['Distel', 1, 'Ja, een beetje. Maar dat is te repareren.'],
      [
        'Lijster',
        2,
        'Ik heb een lijstje: dingen die zij kiest, dingen die ik kies, dingen die niemand kiest. De gordel is van niemand. Daar praten we dus niet over, net zoals over de regen.',
      ],
      ['Knoopsgat', 20, 'Dingen die niemand kiest! Vanmorgen zei ze zelf: de gordel is van de regen. Bijna juist.'],
    ],
  },
  {
    title: 'Mijn puber en mijn nieuwe vriend',
    ago: 229,
    at: 21,
    posts: [
      [
        'Wasknijper',
        0,
        'Hij zegt geen woord tegen hem. Als mijn vriend binnenkomt, gaat hij naar boven. Mijn vriend is geduldig, maar zucht ook. Ik sta in het midden en niemand is blij.',
      ],
      [
        'Braam',
        1.5,
        'Ik ben aan de andere kant: ik ben de nieuwe vriendin. Wat mij hielp: niet te veel willen. Ik maakte zijn lievelingstosti en ging weg uit de keuken. Na een half jaar vroeg hij hoe ik dat deed met die kaas.',
      ],
      [
        'Egel',
        3,
        'Mijn dochter was bang dat ze mij kwijt was. Eén avond in de week is van ons tweeën. Vanaf dan mocht hij bestaan.',
      ],
      [
        'Wasknijper',
        190,
        'Woensdag is onze avond. Hij heeft gisteren ‘dag’ gezegd tegen mijn vriend. Het was meer een grom, maar er zat een klinker in.',
      ],
    ],
  },
  {
    title: 'Straffen of niet',
    ago: 217,
    at: 20,
    locked:
      'Dit gesprek draaide in cirkels en werd scherp. Je mag er gerust opnieuw over beginnen, vanuit wat jij thuis meemaakt.',
    posts: [
      [
        'Windvlaag',
        0,
        'Wij straffen eigenlijk nooit. Mijn broer vindt dat we de kinderen verwennen. Hij straft veel en zijn kinderen zijn braaf. De mijne zijn vrolijk en soms onuitstaanbaar. Wat doen jullie?',
      ],
      ['Bosuil', 1, 'Hier wel. Kort, dezelfde dag gedaan. Ik ben te moe om te onderhandelen na een nacht werken.'],
      ['Distel', 1.5, 'Zonder straf leren ze niets. Zo is de wereld ook.'],
      ['Zonnehoed', 2, 'Met straf leren ze vooral om niet betrapt te worden. Dat was bij mij toch zo.'],
      ['Distel', 2.3, 'Dan is er te weinig op toegekeken.'],
      ['Windvlaag', 2.8, 'Ik vroeg wat jullie doen, niet wie er gelijk heeft.'],
      [
        'Noor',
        15,
        'Windvlaag heeft een punt. Er zitten hier mooie ervaringen in, maar we zijn aan het winnen in plaats van aan het vertellen. Ik sluit het even af.',
      ],
    ],
  },
  {
    title: 'Blijven tot het op is, of niet',
    ago: 203,
    at: 18,
    posts: [
      [
        'Korenbloem',
        0,
        'Bij mijn man thuis bleef je zitten tot je bord leeg was. Ik wil dat niet, hij vindt het normaal. Hoe komen we daar samen uit zonder dat de kinderen ons uitspelen?',
      ],
      [
        'Theepot',
        2,
        'Ik heb ooit tot het journaal van zeven uur tegenover een spruit gezeten. Ik eet ze nog altijd niet.',
      ],
      [
        'Hooiberg',
        3,
        'Wij scheppen weinig op. Wie meer wil, krijgt meer. Dan is dat bord ook leeg en zijn we er allebei vanaf.',
      ],
    ],
  },
  {
    title: 'Vloeken geleerd op de speelplaats',
    ago: 186,
    at: 17,
    posts: [
      [
        'Winterkoning',
        0,
        'Alle twee tegelijk, in stereo, aan tafel bij mijn ouders. Het was een heel lelijk woord en ze gebruikten het nog juist ook.',
      ],
      ['Sokkenla', 0.4, 'Niet lachen. Als je lacht, ben je verloren. Ik heb gelachen.'],
      ['Kruimel', 2, 'Wij hebben samen een eigen vloekwoord bedacht: potvolkoffie. De juf gebruikt het intussen ook.'],
      ['Winterkoning', 27, 'Bij ons is het ‘gesmolten kaas’. Mijn vader doet mee.'],
    ],
  },
  {
    title: 'Ze wil geen knuffel meer aan de poort',
    ago: 168,
    at: 16,
    posts: [
      [
        'Lijster',
        0,
        'Sinds vandaag. ‘Niet hier, mama.’ Ze is negen. Ik zei natuurlijk, schat, en dan heb ik in de auto gehuild. Er is geen vraag. Ik wilde het aan iemand kwijt.',
      ],
      ['Dauw', 1, 'Ik geef die van mij een extra voor jou. Zij kan nog niet weglopen.'],
      ['Theepot', 3, 'Het komt terug. Rond hun dertigste.'],
      [
        'Kastanje',
        5,
        'Spreek een geheim teken af. Wij knijpen twee keer in de hand. Dat ziet niemand, en het is er wel.',
      ],
    ],
  },
  {
    title: 'Hij steelt geld uit mijn portemonnee',
    ago: 152,
    at: 21,
    posts: [
      [
        'Sneeuwklok',
        0,
        'Eerst dacht ik dat ik slecht telde. Nu weet ik het zeker. Vijf euro hier, twee euro daar. Hij is elf. Ik heb het zelf niet breed en het is niet het geld, maar het is ook wel het geld.',
      ],
      [
        'Tarik',
        12,
        'Dat is dubbel lastig. Zeg wat je ziet en vraag waar het voor is. Soms zit er iets achter, zoals erbij willen horen of zelfs geld moeten afgeven. Spreek daarna af hoe hij het goedmaakt, in stukjes.',
      ],
      [
        'Wasknijper',
        14,
        'Bij mij was het voor chips voor heel de bende. Hij wilde ook eens trakteren. Ik heb toen geweend, en daarna popcorn gemaakt voor heel de bende.',
      ],
      [
        'Sneeuwklok',
        38,
        'Het waren kaartjes, van voetballers. Hij betaalt terug met afwassen. Hij had zoveel schaamte dat ik niet meer kwaad kon zijn.',
      ],
    ],
  },
  {
    title: 'Naar bed sturen van een vijftienjarige',
    ago: 134,
    at: 22,
    posts: [
      [
        'Stoofpeer',
        0,
        'Mijn kleinzoon woont tijdelijk bij ons. Om middernacht hoor ik hem nog. Mag een opa zich daarmee bemoeien of is dat niet meer van deze tijd?',
      ],
      [
        'Mosterdzaad',
        0.5,
        'Dat mag zeker. Zeg wat jij nodig hebt: na elf uur stil in huis. Wat hij dan op zijn kamer doet, daar sliep ik ook pas beter van toen ik het losliet.',
      ],
      [
        'Stoofpeer',
        21,
        'Ik heb gezegd dat opa wakker ligt als hij wakker is. Het was om elf uur stil. Hij bracht mij ’s morgens koffie.',
      ],
    ],
  },
  {
    title: 'Grootouders die alles toelaten',
    ago: 117,
    at: 19,
    posts: [
      [
        'Duinpan',
        0,
        'Na een weekend bij mijn schoonouders moeten we altijd twee dagen ‘afkicken’. Snoep, laat op, alles mag. Ze zijn lief en het is gratis. Zwijgen of zeggen?',
      ],
      ['Theepot', 1, 'Oma’s mening: zeg twee dingen die je echt belangrijk vindt. Bij meer gaan we steigeren.'],
      [
        'Windvlaag',
        2,
        'Ik zeg tegen de kinderen: bij oma gelden oma-regels, hier gelden huisregels. Dat snappen ze sneller dan mijn schoonmoeder.',
      ],
    ],
  },
  {
    title: 'Alles is saai in de vakantie',
    ago: 99,
    at: 15,
    posts: [
      [
        'Paraplu',
        0,
        'Nog geen week verlof en ik heb het woord ‘saai’ al honderd keer gehoord. Ik werk thuis, dus ik kan geen animator zijn. Wat doen die van jullie?',
      ],
      [
        'Rabarber',
        0.5,
        'Wie saai zegt, krijgt een klusje. Het is een toverwoord. Niemand verveelt zich hier nog luidop.',
      ],
      [
        'Fietsbel',
        3,
        'Een doos met strookjes. Tent bouwen, brief naar opa, soep van bladeren. Ze hebben er zelf de helft in gestoken. ‘De kat leren lezen’ zat er ook tussen.',
      ],
    ],
  },
  {
    title: 'Mijn dochter snauwt en ik snauw terug',
    ago: 76,
    at: 21,
    posts: [
      [
        'Motregen',
        0,
        'We lijken te veel op elkaar. Het begint met een handdoek op de grond en eindigt met twee dichte deuren. Wie van ons is hier eigenlijk de volwassene?',
      ],
      ['Vuurtoren', 1, 'Wie als eerste terugkomt. Dat hoef je niet altijd zelf te zijn, maar het scheelt.'],
      [
        'Zonnehoed',
        2,
        'Wij hebben een woord om te stoppen: ‘mosterd’. Mag door allebei gezegd. Dan tien minuten pauze, en niemand mag erna nog het laatste woord.',
      ],
      ['Motregen', 48, 'Bij ons werd het ‘handdoek’. Ze riep het gisteren voor ik iets gezegd had.'],
    ],
  },
  {
    title: 'Weglopen op straat',
    ago: 52,
    at: 18,
    posts: [
      [
        'Korenbloem',
        0,
        'Ze is twee en zodra ik haar hand loslaat, is ze weg. Lachend. Ik vind een tuigje zo’n raar zicht, maar ik durf bijna niet meer buiten.',
      ],
      ['Hooiberg', 2, 'Mijn broer had zo’n rugzakje met een lus. Mensen keken. Zijn kind leeft en is nu twaalf.'],
      [
        'Appelmoes',
        4,
        'Wij speelden ‘standbeeld’ in het park, honderd keer. Op straat werkte het dan ook, meestal. De hand bleef erbij.',
      ],
    ],
  },
  {
    title: 'Hoe lang duurt die nee-fase',
    ago: 27,
    at: 19,
    posts: [
      [
        'Dauw',
        0,
        'Wil je een koekje? Nee. Zal ik het dan zelf opeten? Nee. Wil je het terug? Nee. Ik vraag het voor een vriendin.',
      ],
      ['Kastanje', 1, 'De eerste eindigt rond vier. De tweede begint rond twaalf.'],
      ['Sokkenla', 1.4, 'En de derde als je ze vraagt om eens een weekend op jullie hond te passen.'],
    ],
  },
]
