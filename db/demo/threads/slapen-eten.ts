import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const SLAPEN_ETEN: OlderThread[] = [
  {
    title: 'Welkom bij Slapen, eten en eerste jaren',
    ago: 424,
    at: 9,
    pinned: true,
    posts: [
      [
        'Noor',
        0,
        'Dag en welkom. Hier praten ouders over nachten, maaltijden en de eerste jaren.\n\nEen paar dingen vooraf:\n\n- Elke vraag is goed, ook een kleine.\n- Vertel wat bij jou hielp. Zeg niet wat een ander moet doen.\n- Noem geen namen van kinderen, scholen of dokters.\n- Maak je je zorgen over gewicht, koorts of ademen? Bel dan je huisarts. Wij zijn geen dokters.\n\nTarik en ik lezen mee op weekdagen. Vuurtoren is er vaak ’s avonds.',
      ],
      [
        'Vuurtoren',
        9,
        'Ik heb hier jaren geleden zelf de nachten zitten tellen. Schrijf gerust, ook als het een warboel is.',
      ],
    ],
  },
  {
    title: 'Slaapt enkel op mij, nooit in haar bed',
    ago: 402,
    at: 20,
    posts: [
      [
        'Dauw',
        0,
        'Onze dochter is vier maanden. Op mijn borst slaapt ze twee uur. Leg ik haar neer, dan zijn haar ogen open voor haar rug de matras raakt. Ik zit nu elke dag vast in de zetel met een lege gsm en een volle blaas.',
      ],
      [
        'Nachtlampje',
        1,
        'Bij ons was het precies zo. Wat een beetje hielp: eerst de voetjes, dan de poep, dan pas het hoofd. En mijn hand nog even op haar buik laten. Niet elke keer raak, maar één op drie was al winst.',
      ],
      [
        'Vuurtoren',
        3,
        'Zet alvast een fles water, een koek en een lader naast de zetel. Dat klinkt dom, maar het maakt die uren veel minder erg. En dit gaat voorbij, ook als je dat nu niet gelooft.',
      ],
      [
        'Dauw',
        26,
        'De lader ligt klaar en het trucje met de voetjes lukte vanmiddag één keer. Twintig minuten. Ik heb gedoucht!',
      ],
    ],
  },
  {
    title: 'Hoe krijg ik groenten binnen zonder oorlog',
    ago: 391,
    at: 18,
    posts: [
      [
        'Rabarber',
        0,
        'Mijn zoon van drie haalt elk sliertje wortel uit de spaghetti. Met zijn vingers, als een chirurg. Ik heb al alles gemixt en hij proeft het toch. Zijn er mensen bij wie dit ooit beterde?',
      ],
      [
        'Pompoen',
        2,
        'Ja, rond vijf jaar. Wat hier werkte: rauwe groentjes op tafel **voor** het eten, als iedereen honger heeft en nog niemand aan tafel zit. Niets zeggen. Ze verdwijnen vanzelf.',
      ],
      [
        'Hooiberg',
        14,
        'Hij mag bij ons zelf de erwten doppen en de boontjes breken. De helft gaat rauw naar binnen. Op zijn bord lust hij ze niet, want dat zijn dan andere bonen, zegt hij.',
      ],
    ],
  },
  {
    title: 'Middagdutje weg, en nu een draak om vijf uur',
    ago: 377,
    at: 19,
    posts: [
      [
        'Winterkoning',
        0,
        'Onze tweeling van bijna drie doet geen middagdutje meer. Om vijf uur zijn het twee kleine draken. Als ik ze dan in slaap laat vallen, zitten ze tot tien uur recht in hun bed. Wat doen jullie met dat gat?',
      ],
      [
        'Kastanje',
        1.5,
        'Vroeger eten. Wij aten toen om kwart over vijf, als echte oma’s. Daarna bad en om zeven uur was het stil.',
      ],
      [
        'Lijster',
        4,
        'Een rustuurtje in plaats van een dutje: gordijn dicht, boekjes, geen speelgoed met geluid. Slapen moet niet. Soms vallen ze toch om, dan maak ik ze na twintig minuten wakker.',
      ],
      ['Winterkoning', 74, 'Het oma-uur is ingevoerd. De eerste twee avonden waren een stuk zachter. Merci.'],
    ],
  },
  {
    title: 'Kolven op het werk, in het kopieerlokaal',
    ago: 366,
    at: 12,
    posts: [
      [
        'Kruimel',
        0,
        'Ik ben vorige week terug beginnen werken. Er is een lokaaltje, maar het is ook dat van het kopieerapparaat. Er staat dus altijd iemand te kloppen. Ik durf er bijna niets van te zeggen. Hoe hebben jullie dat gevraagd?',
      ],
      [
        'Zonnehoed',
        7,
        'Ik heb een mailtje gestuurd met twee vaste uren en de vraag om een briefje aan de deur. Kort, zonder excuses. Mijn baas had er gewoon nooit aan gedacht.',
      ],
      [
        'Tarik',
        22,
        'Je hebt recht op kolfpauzes en een rustige plek. Je mag daar dus gewoon naar vragen. Op het werk kan de vertrouwenspersoon of de vakbond mee kijken als het stroef loopt.',
      ],
      [
        'Kruimel',
        55,
        'Er hangt nu een briefje, en het kopieerapparaat verhuist naar de gang. Ik ben blij dat ik gemaild heb.',
      ],
    ],
  },
  {
    title: 'Ik zie op tegen elke nacht',
    ago: 351,
    at: 22,
    posts: [
      [
        'Motregen',
        0,
        'Vanaf een uur of zes krijg ik al een knoop in mijn buik. Niet omdat de nacht zo erg is, maar omdat ik niet weet hoe hij wordt. Soms slaapt ze door en dan lig ík wakker te wachten.',
        { warning: 'uitputting' },
      ],
      [
        'Nachtlampje',
        0.5,
        'Dat wachten, ja. Ik lag te luisteren naar stilte. Wij hebben toen afgesproken: tot twee uur jij, na twee uur ik. Wie niet aan de beurt was, sliep beneden met oordopjes. Na een week was de knoop kleiner.',
      ],
      [
        'Bosuil',
        2,
        'Ik werk in de nachtploeg en ik zal het je zeggen: zelfs betaald is waken lastig. Je bent niet flauw.',
      ],
      [
        'Noor',
        12,
        'Dank je dat je dit zegt. Als die knoop er elke avond is, ook als ze goed slaapt, praat er dan eens over met je huisarts of vroedvrouw. Niet omdat er iets mis is met jou. Wel omdat je dit niet alleen hoeft te dragen.',
      ],
      ['Motregen', 49, 'Ik heb gebeld. Gewoon dat ik het luidop zei, was al iets.'],
    ],
  },
  {
    title: 'Van het flesje af met twee jaar?',
    ago: 343,
    at: 20,
    posts: [
      [
        'Appelmoes',
        0,
        'Onze zoon drinkt overdag uit een beker maar wil ’s avonds zijn fles. Mijn schoonmoeder vindt dat schandalig. Ik vind het eigenlijk wel gezellig, maar nu begin ik te twijfelen.',
      ],
      [
        'Theepot',
        1,
        'Ik ben zo’n schoonmoeder. Mijn kinderen hadden ook een fles, wij zijn dat gewoon vergeten. Laat maar doen.',
      ],
      [
        'Pompoen',
        3,
        'Bij ons is hij zelf gestopt toen we hem een rietjesbeker lieten kiezen in de winkel. Een afschuwelijke, met lichtjes. Maar de fles was weg.',
      ],
    ],
  },
  {
    title: 'Nachtmerries over de stofzuiger',
    ago: 330,
    at: 21,
    posts: [
      [
        'Fietsbel',
        0,
        'Niet lachen. Hij is tweeënhalf en wordt wakker omdat de stofzuiger onder zijn bed zit. We hebben al samen gekeken. De stofzuiger staat in de kast. Toch elke nacht hetzelfde.',
      ],
      [
        'Sokkenla',
        1,
        'Ik lach een heel klein beetje. Wij hadden de haarbos van de buurman. Wat hielp: de stofzuiger zelf in slaap laten doen. Dekentje erover, ‘slaapwel’, deur dicht. Hij mocht de deur doen.',
      ],
      [
        'Fietsbel',
        70,
        'Het dekentje werkt. De stofzuiger heeft intussen ook een knuffel. Ik stofzuig niet meer, uit respect.',
      ],
    ],
  },
  {
    title: 'Mijn kind eet op de crèche alles en thuis niets',
    ago: 318,
    at: 19,
    posts: [
      [
        'Korenbloem',
        0,
        'In het schriftje staat elke dag: goed gegeten, twee keer bijgevraagd. Thuis duwt ze haar bord weg nog voor ze gekeken heeft. Ligt het aan mijn eten? Ik kan echt wel koken.',
      ],
      [
        'Zonnehoed',
        2,
        'Daar zit ze met acht kinderen die allemaal eten. Dat kan je thuis niet namaken. Wij zetten de pot op tafel en lieten haar zelf scheppen, zoals op de crèche. Dat scheelde.',
      ],
      ['Distel', 5, 'Het ligt niet aan je eten. Ze weet dat jij het erg vindt, en de juf niet.'],
      [
        'Korenbloem',
        24,
        'Au, maar je hebt gelijk. Gisteren heb ik gewoon over iets anders gepraat. Ze at vier aardappelen.',
      ],
    ],
  },
  {
    title: 'Tandjes, of gewoon een slechte week',
    ago: 305,
    at: 21,
    posts: [
      [
        'Kruimel',
        0,
        'Hij kwijlt, bijt op de tafel en wordt om het uur wakker. Iedereen zegt tandjes. Dat zeggen ze al drie maanden en er is nog geen tand te zien. Wanneer is dat nu eens gedaan?',
      ],
      [
        'Waterkers',
        1,
        'Bij ons kwam de eerste tand met negen maanden. Daarvoor was ook alles tandjes. Koude washandjes waren populair, vooral om mee te gooien.',
      ],
      ['Kruimel', 160, 'Mededeling: er is een tand.'],
    ],
  },
  {
    title: 'Samen in één bed, en het werkt voor ons',
    ago: 296,
    at: 20,
    kind: 'story',
    posts: [
      [
        'Waterkers',
        0,
        'Ik wil eens vertellen hoe het bij ons gelopen is, voor wie er ook mee zit.\n\nVan onze eerste dacht ik dat hij alleen moest leren slapen. Iedereen zei dat. Ik zat avond na avond op een kruk naast zijn bed en telde. Hij huilde, ik huilde, en mijn man stond in de gang met twee glazen water.\n\nBij de tweede hebben we een matras op de grond gelegd, naast ons bed. Geen plan, we waren gewoon op. Ze kroop er zelf in en uit. Soms lag ze om drie uur tussen ons, met haar voeten in mijn gezicht. Maar iedereen sliep.\n\nNu is ze vijf en slaapt ze in haar eigen kamer. Dat ging op een dinsdag. Ze zei: ik ga nu naar mijn bed. Wij wisten niet waar we moesten kijken.\n\nIk zeg niet dat het zo moet. Ik zeg alleen dat ik blij ben dat ik gestopt ben met tellen.',
      ],
      ['Dauw', 2, 'Die twee glazen water. Dat zijn wij nu. Dank je om dit te schrijven.'],
      ['Nachtlampje', 23, 'Mooi. Het rare is dat iedereen het doet en niemand het zegt.'],
      [
        'Noor',
        37,
        'Dank je voor dit verhaal. Voor wie een baby heeft: vraag bij Kind en Gezin na hoe samen slapen veilig kan. Bij kleintjes is dat echt belangrijk.',
      ],
    ],
  },
  {
    title: 'Zomeruur, wie heeft dat uitgevonden',
    ago: 238,
    at: 19,
    posts: [
      [
        'Pompoen',
        0,
        'Het is klaarlichte dag en ik moet uitleggen dat het slaaptijd is. Ze wijst naar het raam en zegt: jij liegt. Op zich heeft ze een punt.',
      ],
      ['Lijster', 1, 'Aluminiumfolie op de ruit. Lelijk, goedkoop, en stikdonker. De buren denken dat we iets kweken.'],
      [
        'Rabarber',
        2,
        'Wij schuiven elke dag tien minuten op. Na een week zijn we waar we moeten zijn en dan is er altijd wel iemand ziek.',
      ],
    ],
  },
  {
    title: 'Elke avond nog één keer plassen',
    ago: 281,
    at: 21,
    posts: [
      [
        'Egel',
        0,
        'En water. En nog een kus. En een verhaal over een hond. Ik doe er een uur over om mijn jongste in bed te krijgen en tegen dan wil ik zelf slapen. Wat is jullie einde van de avond?',
      ],
      [
        'Windvlaag',
        1,
        'Twee kaartjes. Elk kaartje is één keer roepen. Op is op. Ze bewaart er soms eentje, heel trots, voor niets.',
      ],
      [
        'Duinpan',
        2,
        'Wij lezen nu **in** bed met het grote licht al uit, met een lampje. Na de laatste bladzijde gaat het lampje uit, en niet ik maar het boek heeft dat beslist. Raar, maar dat pikken ze.',
      ],
      ['Egel', 96, 'De kaartjes zijn een hit. Ik moest er zelf ook twee hebben, van haar.'],
    ],
  },
  {
    title: 'Allergisch feestje: wat neem je mee?',
    ago: 268,
    at: 13,
    posts: [
      [
        'Braam',
        0,
        'Het zoontje van mijn vriend mag geen koemelk en geen ei. Zaterdag is er een feestje en hij vroeg vandaag al of hij weer alleen chips krijgt. Ik wil iets bakken dat gewoon lekker is voor iedereen. Ideeën?',
      ],
      [
        'Stoofpeer',
        3,
        'Appelflapjes met bladerdeeg uit de winkel. Kijk op het pak, vaak zit er geen boter in. Bestrijken met abrikozenconfituur, dan blinken ze ook.',
      ],
      [
        'Appelmoes',
        5,
        'Popcorn in puntzakjes en fruitspiesjes. Niemand merkt dat er iets niet in zit. En bel de ouders, dat vinden ze meestal juist fijn.',
      ],
      ['Braam', 78, 'De flapjes waren als eerste op. Hij heeft er zelf mee rondgegaan. Ik stond te glunderen.'],
    ],
  },
  {
    title: 'Huilen zonder reden tussen vijf en acht',
    ago: 257,
    at: 21,
    posts: [
      [
        'Dauw',
        0,
        'Elke avond drie uur. Drinken, wiegen, wandelen, dragen, alles. Daarna stopt het alsof er niets was. Ik heb vandaag de deur dichtgedaan en vijf minuten op de stoep gezeten. Daar schaam ik me voor.',
        { warning: '' },
      ],
      [
        'Vuurtoren',
        0.5,
        'Niet schamen. Haar veilig in bed leggen en zelf even buiten gaan ademen, dat is goed zorgen. Ik heb op diezelfde stoep gezeten.',
      ],
      [
        'Kastanje',
        1.5,
        'Bij de jongste droeg ik een hoofdtelefoon, zonder muziek. Ik hoorde hem nog, maar het kwam minder binnen. Zo kon ik blijven wiegen.',
      ],
      [
        'Noor',
        14,
        'Je deed precies wat we ouders aanraden: neerleggen, weggaan, ademen. Word je ooit bang dat je haar pijn zou doen? Bel dan iemand, op elk uur. Je vindt de nummers bij Hulp nu. Laat de huisarts ook eens meekijken naar het huilen.',
      ],
      [
        'Dauw',
        52,
        'Dank jullie. Vanavond was het maar een uur. Ik durfde het ook tegen mijn zus te zeggen, en die komt donderdag.',
      ],
    ],
  },
  {
    title: 'Wanneer zijn jullie gestopt met pureren',
    ago: 246,
    at: 12,
    posts: [
      [
        'Knoopsgat',
        0,
        'Mijn vriendin geeft haar kind van acht maanden gewoon stukken banaan en brood. Ik pureer nog alles tot soep. Ik vind die stukken eng. Ben ik te voorzichtig?',
      ],
      [
        'Waterkers',
        8,
        'Ik ben met heel zachte dingen begonnen: gaar gestoomde pompoen, in repen. Die kan hij met zijn tong plat duwen. Dat gaf mij vertrouwen.',
      ],
      [
        'Noor',
        20,
        'Kokhalzen hoort erbij en ziet er erger uit dan het is. Blijf er wel altijd bij zitten. Het team van Kind en Gezin toont je graag wat je hapje voor hapje kunt geven.',
      ],
    ],
  },
  {
    title: 'Vijf uur opstaan, ook in het weekend',
    ago: 412,
    at: 6,
    posts: [
      [
        'Hooiberg',
        0,
        'Ik moet toch vroeg bij de beesten, maar mijn vrouw niet. De jongste staat elke dag om vijf uur recht. Later in bed steken helpt niet, dan is het vijf uur en een slecht humeur.',
      ],
      [
        'Bosuil',
        1,
        'Ik kom dan thuis van het werk. Wij eten samen boterhammen met choco en dan ga ik slapen. Het is eigenlijk mijn beste moment van de dag.',
      ],
      [
        'Paraplu',
        4,
        'Een lampje dat groen wordt als het mag. Eerst gezet op kwart over vijf, zodat hij altijd won. Elke week vijf minuten later. Nu zitten we aan half zeven.',
      ],
      [
        'Hooiberg',
        200,
        'Kwart voor zes intussen. Hij roept ‘groen!’ door heel het huis, dus mijn vrouw slaapt nog altijd niet. Maar het is plezanter.',
      ],
    ],
  },
  {
    title: 'Lust ineens geen melk meer',
    ago: 208,
    at: 18,
    posts: [
      [
        'Appelmoes',
        0,
        'Van de ene dag op de andere. Twintig maanden. Koud, warm, in een beker van papa: nee. Moet dat vervangen worden of wacht ik gewoon af?',
      ],
      [
        'Zonnehoed',
        3,
        'Bij ons werd het yoghurt en kaas, en later wou ze weer melk. Vraag het anders eens bij de volgende afspraak op het consultatiebureau. Wij kregen daar een handig lijstje mee.',
      ],
    ],
  },
  {
    title: 'Zindelijk, behalve in de auto',
    ago: 194,
    at: 20,
    posts: [
      [
        'Sokkenla',
        0,
        'Overdag droog, op school droog, bij oma droog. In de auto: nat. Elke keer. Ook al rijden we tien minuten. Ik denk dat het de stoel is die zo lekker zit.',
      ],
      [
        'Fietsbel',
        1,
        'Potje in de koffer. Altijd plassen vóór de riem dicht gaat, ook wie niet moet. Papa ook, dat vonden ze geweldig.',
      ],
      [
        'Krekel',
        3,
        'Geen druppel water meer in de auto, dat scheelde bij ons al. En een zwart hoesje over de stoel, voor onze eigen zenuwen.',
      ],
    ],
  },
  {
    title: 'Oma geeft altijd koekjes voor het eten',
    ago: 179,
    at: 21,
    posts: [
      [
        'Korenbloem',
        0,
        'Mijn moeder past twee dagen op en daar ben ik zo dankbaar voor. Maar om half vijf krijgt hij koekjes en om zes uur eet hij dus niets. Ik wil haar niet kwetsen.',
      ],
      [
        'Theepot',
        1.5,
        'Oma hier. Zeg het gerust. Ik had liever dat mijn dochter het gezegd had dan dat ik het van de kleinste moest horen: mama zegt dat jij stout bent.',
      ],
      [
        'Kastanje',
        2,
        'Vraag haar of zij de fruitpap wil doen. Dan heeft ze iets om te geven. Bij ons was dat het hele punt: geven.',
      ],
      ['Korenbloem', 90, 'Ze maakt nu fruitsla met hem, en dat is ‘hun ding’. Er zit wel een koekje in, maar kom.'],
    ],
  },
  {
    title: 'Ik durf niet te zeggen dat ik het niet leuk vind',
    ago: 163,
    at: 22,
    posts: [
      [
        'Zandloper',
        0,
        'Iedereen vraagt of ik geniet. Hij is elf weken. Ik hou van hem, maar genieten? Ik tel uren. Dan zie ik foto’s van anderen en denk ik dat er iets aan mij mankeert.',
        { warning: 'somber na de geboorte' },
      ],
      [
        'Kruimel',
        0.7,
        'Er mankeert niets aan jou. Ik begon te genieten na een maand of vijf. Niemand zet de uren van drie tot vier op een foto.',
      ],
      [
        'Motregen',
        1.2,
        'Zelfde hier. Ik zei het voor het eerst tegen de vroedvrouw en die knikte gewoon. Dat knikken vergeet ik nooit.',
      ],
      [
        'Noor',
        11,
        'Wat je schrijft horen we van veel ouders. Blijft het grijs, of krijg je gedachten waar je van schrikt? Zeg het dan aan je huisarts of vroedvrouw, vandaag nog. Daar is goede hulp voor.',
      ],
      [
        'Zandloper',
        60,
        'Ik heb het gezegd tegen mijn man en we gaan samen naar de dokter. Hij dacht dat hij de enige was.',
      ],
    ],
  },
  {
    title: 'Slaapzakje uit, elke nacht opnieuw',
    ago: 149,
    at: 20,
    posts: [
      [
        'Knoopsgat',
        0,
        'Hij heeft de rits ontdekt. Om elf uur vind ik hem in zijn blootje, zeer tevreden, met koude voeten. Wat nu?',
      ],
      ['Lijster', 0.5, 'Achterstevoren aan. Rits op de rug. Klaar.'],
      ['Knoopsgat', 24, 'Waarom staat dat nergens op het etiket.'],
    ],
  },
  {
    title: 'Altijd ziek sinds de crèche',
    ago: 131,
    at: 20,
    posts: [
      [
        'Zonnehoed',
        0,
        'Sinds september zes keer thuis. Mijn verlof is op en op het werk zuchten ze als ik bel. Hoe lang duurt dat? Ik voel me nergens nog goed: niet als mama, niet als collega.',
      ],
      [
        'Kastanje',
        1,
        'De eerste winter was hier ook een ramp. De tweede veel minder. Wij hebben toen met mijn schoonbroer een ruilsysteem gemaakt: ik zijn zaterdag, hij mijn ziektedag.',
      ],
      [
        'Tarik',
        16,
        'Kijk eens bij je mutualiteit: vaak is er opvang aan huis voor zieke kinderen. Dat is minder bekend en soms bijna gratis. En je hebt recht op verlof om dwingende reden.',
      ],
      ['Zonnehoed', 44, 'Dat van die mutualiteit wist ik niet. Ze komen donderdag kennismaken. Dank je.'],
    ],
  },
  {
    title: 'Wat eet jullie peuter als ontbijt?',
    ago: 112,
    at: 7,
    posts: [
      [
        'Paraplu',
        0,
        'Wij zitten vast op boterham met smeerkaas, zonder korst, in driehoeken. Als het vierkanten zijn, is de dag om zeep. Geef eens iets waar jullie kinderen blij van worden en dat in vijf minuten klaar is.',
      ],
      [
        'Stoofpeer',
        1,
        'Havermout met geraspte appel, even in de microgolf. Mijn kleinzoon noemt het ‘pap van opa’ en eet twee kommen.',
      ],
      ['Rabarber', 2, 'Koude pannenkoek van gisteren. Ik sta daar helemaal achter.'],
      ['Windvlaag', 5, 'Alles op een stokje. Banaan, brood, kaas. Op een stokje is alles een feest.'],
    ],
  },
  {
    title: 'Broertje wakker van het huilen van de baby',
    ago: 93,
    at: 21,
    posts: [
      [
        'Egel',
        0,
        'Mijn zus vraagt het, maar ik heb ook geen idee. Klein huis, één slaapkamer voor twee kinderen. De baby huilt om twee uur, de oudste zit recht en wil spelen. Iemand?',
      ],
      [
        'Winterkoning',
        1,
        'Wij met de tweeling: een ventilator. Het ruisen dempt zoveel. En we hebben de grootste verteld dat zijn werk slapen is. Hij nam dat heel ernstig.',
      ],
    ],
  },
  {
    title: 'Afscheid van de borst doet meer dan ik dacht',
    ago: 71,
    at: 22,
    posts: [
      [
        'Nachtlampje',
        0,
        'Veertien maanden, en deze week was de laatste keer. Het was mijn eigen keuze. Toch zit ik hier met tranen in mijn ogen naar een T-shirt te kijken. Is dat raar?',
      ],
      [
        'Kruimel',
        0.6,
        'Nee. Ik heb het laatste shirt bewaard. Het ligt in een doos met het bandje van de kraamkliniek.',
      ],
      [
        'Waterkers',
        10,
        'Bij mij werd het een liedje in dezelfde stoel. Hetzelfde uur, hetzelfde kussen. Ze wou dat nog een jaar.',
      ],
      ['Nachtlampje', 21, 'Dat liedje ga ik doen. Ik dacht aan iets met de maan.'],
    ],
  },
  {
    title: 'Eten in een restaurant met een kind van één',
    ago: 47,
    at: 19,
    posts: [
      [
        'Appelmoes',
        0,
        'Zondag wordt mijn vader zeventig. Drie gangen, wit tafellaken. Wij komen met een jongen die met spaghetti gooit. Overlevingstips graag.',
      ],
      ['Sokkenla', 1, 'Plakband. Een rolletje plakband houdt een kind van één een kwartier bezig. Niet vragen waarom.'],
      [
        'Kastanje',
        3,
        'Vraag zijn eten samen met jullie aperitief. En wissel af voor een toertje buiten. De ober is meestal blij met jou als je iets onder de stoel legt.',
      ],
      ['Appelmoes', 118, 'Het plakband! Mijn vader heeft zelf ook een kwartier meegespeeld.'],
    ],
  },
  {
    title: 'Doorslapen, eindelijk, en ik word zelf wakker',
    ago: 24,
    at: 6,
    posts: [
      [
        'Bosuil',
        0,
        'Ze slaapt al tien nachten door. En nu lig ik om drie uur naar het plafond te staren, op mijn vrije dagen. Mijn lichaam weet het nog niet.',
      ],
      ['Nachtlampje', 13, 'Ik ook! Ik ga dan kijken of ze nog ademt en dan wordt zij wakker. Niet doen dus.'],
      ['Motregen', 15, 'Het duurde bij mij een week of drie. Tien nachten, dat is een feest. Proficiat.'],
    ],
  },
]
