import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const SCHERMTIJD: OlderThread[] = [
  {
    title: 'Welkom bij Schermtijd',
    ago: 422,
    at: 9,
    pinned: true,
    posts: [
      [
        'Noor',
        0,
        'Over telefoons, games, filmpjes en groepjes. Er is geen uur dat voor elk gezin klopt.\n\nDeel wat bij jullie werkt en wat mislukte. Zet hier geen schermnamen of accounts van je kinderen. Gaat het over beelden die rondgaan of over iemand die je kind onder druk zet? Meld het meteen of kijk bij Hulp nu. Verwijder niets voor je raad vroeg.',
      ],
    ],
  },
  {
    title: 'De tablet afpakken is elke dag oorlog',
    ago: 407,
    at: 18,
    posts: [
      [
        'Pompoen',
        0,
        'Een half uur mag. Na een half uur zeg ik stop, en dan ligt hij op de grond alsof ik zijn arm heb afgezet. Hij is vier. Ik geef soms toe omdat ik moet koken.',
      ],
      [
        'Lijster',
        0.8,
        'Niet op de klok, maar op het filmpje. ‘Na deze aflevering.’ Midden in een verhaal stoppen kan ik ook niet.',
      ],
      ['Krekel', 2, 'Hij mag bij ons zelf op het knopje duwen. Dat is het hele geheim.'],
      [
        'Pompoen',
        45,
        'Na de aflevering, en hij duwt zelf. Nog één keer gehuild, en dat was omdat het konijn verhuisde.',
      ],
    ],
  },
  {
    title: 'Eerste gsm: welke leeftijd bij jullie',
    ago: 393,
    at: 20,
    posts: [
      [
        'Windvlaag',
        0,
        'Ze is tien en zegt dat ze de laatste is. Ik heb geteld op het feestje: vijf van de acht. De laatste is ze dus niet, maar het komt dichtbij. Wat was bij jullie de reden om het wel of niet te doen?',
      ],
      [
        'Kastanje',
        1,
        'Bij ons: begin middelbaar, omdat ze dan met de bus ging. Eerst een oude knoppentelefoon. Daar was ze heel boos om, en heel goed in.',
      ],
      [
        'Egel',
        2.5,
        'Bij twee huizen is het anders. Mijn kinderen hebben er één op hun negende om naar de andere te kunnen bellen. Hij ligt ’s nachts in de keuken.',
      ],
      ['Distel', 5, 'Te vroeg is niet meer terug te draaien. Te laat wel.'],
      ['Windvlaag', 26, 'Die zin van Distel hangt nu op de ijskast. Ze wacht tot september en zucht daar bij.'],
    ],
  },
  {
    title: 'Gamen met onbekenden',
    ago: 379,
    at: 21,
    posts: [
      [
        'Duinpan',
        0,
        'Ik hoorde hem lachen met iemand. ‘Wie is dat?’ ‘Een vriend.’ Het bleek iemand die hij nooit gezien heeft, met een mannenstem. Hij is elf. Ik wil niet alles verbieden, maar mijn maag draaide om.',
      ],
      [
        'Bosuil',
        1,
        'Ik game zelf, ’s morgens na het werk. Ik ben met hem gaan meespelen. Na tien minuten wist ik wie wie was. Vraag of je eens naast hem mag zitten. Speel slecht, dat vinden ze fijn.',
      ],
      [
        'Tarik',
        12,
        'Goed dat je het hoorde. Een paar afspraken helpen veel: nooit je echte naam, geen foto’s, niet naar een andere app gaan om privé te praten. En zeg erbij: als iemand iets raars vraagt, word ik niet boos op jou.',
      ],
      [
        'Duinpan',
        50,
        'Ik ben drie keer van een brug gevallen. Die stem was de grote broer van een klasgenoot. Maar de afspraken hangen er wel, en hij vond ze goed.',
      ],
    ],
  },
  {
    title: 'Mijn eigen gsm is het probleem',
    ago: 367,
    at: 22,
    posts: [
      [
        'Zonnehoed',
        0,
        'Mijn dochter van zes tekende mij. Met telefoon. Ik heb gevraagd of ze dat wou uitgommen en toen werd ze stil. Ik ben degene met de schermtijd, blijkbaar.',
      ],
      [
        'Nachtlampje',
        0.5,
        'Auw. Ik heb een mand aan de voordeur gezet. Alles erin tot ze slapen. De eerste avond heb ik vijf keer in mijn lege achterzak gegrepen.',
      ],
      [
        'Sokkenla',
        2,
        'Ik had een dikke rekker rond het scherm. Elke keer dacht ik: wat kwam ik hier doen? Meestal niets.',
      ],
      [
        'Zonnehoed',
        140,
        'De rekker zit er al zes dagen. Ik heb een nieuwe tekening gevraagd, en nu sta ik erop met een kat. We hebben geen kat. Ik neem dat aan als winst.',
      ],
    ],
  },
  {
    title: 'Klasgroep met meldingen tot middernacht',
    ago: 353,
    at: 19,
    posts: [
      [
        'Mosterdzaad',
        0,
        'Vierhonderd berichten op een avond. De helft is ‘haha’. De andere helft gaat over iemand uit de klas. Hij zegt niets, maar hij leest wel alles mee. Wat zeg je daarover?',
      ],
      [
        'Kastanje',
        1.3,
        'Ik vroeg: wat zou jij willen dat iemand doet als het over jou gaat? Hij heeft toen een grap gemaakt over iets anders. Het gesprek verhuisde. Je hoeft geen held te zijn.',
      ],
      [
        'Noor',
        15,
        'Meelezen is ook lastig voor hem. Hij kan de groep op stil zetten, en een privéberichtje sturen aan wie het treft. ‘Ik vind dat niet oké wat ze schrijven.’ Dat betekent veel. Gaat het door, zeg het dan op school.',
      ],
      ['Mosterdzaad', 33, 'Hij heeft dat berichtje gestuurd. Er kwam een duim terug. Hij zat er een beetje recht van.'],
    ],
  },
  {
    title: 'Tekenfilms tijdens het eten: slecht?',
    ago: 340,
    at: 12,
    posts: [
      [
        'Appelmoes',
        0,
        'Als er een filmpje opstaat, eet hij zijn bord leeg. Zonder filmpje eet hij drie happen. Ik weet wat de boekjes zeggen. Maar die drie happen heb ik ook al eens meegemaakt.',
      ],
      [
        'Korenbloem',
        1,
        'We zijn gestopt door eerst het geluid af te zetten, dan het scherm verder weg. Na twee weken stond het in de gang. Niemand heeft het verteld aan de boekjes.',
      ],
      ['Hooiberg', 2, 'Wij eten met de radio. Elf uur ’s middags zingt iedereen mee over de voederprijzen.'],
    ],
  },
  {
    title: 'Filmpje van mijn dochter rondgestuurd',
    ago: 328,
    at: 21,
    posts: [
      [
        'Motregen',
        0,
        'Het is niets bloots. Ze viel op de speelplaats en iemand zette er muziek onder. Heel de school heeft het gezien. Ze is veertien en wil nooit meer buiten komen. Ik ben zo kwaad dat ik beef.',
        { warning: 'online uitgelachen' },
      ],
      ['Zonnehoed', 0.5, 'Ach, dat arme kind. Blijf bij haar vanavond. Morgen mag de kwaadheid.'],
      [
        'Tarik',
        1.5,
        'Bewaar wat je ziet, met datum. Meld het filmpje bij de app zelf en spreek morgen de school aan. Vraag hen om het samen met de leerlingen weg te krijgen. Je dochter kan ook zelf, gratis en zonder naam, bij Awel terecht.',
      ],
      [
        'Kastanje',
        3,
        'Bij ons was het na negen dagen voorbij. Negen dagen lijken dan eindeloos. Mijn zoon heeft die dagen veel brood gebakken. Ik weet ook niet waarom brood.',
      ],
      [
        'Motregen',
        72,
        'Het is weg. De jongen die het maakte, kwam zelf sorry zeggen, met zijn moeder. Dank jullie dat jullie die avond bleven antwoorden.',
      ],
    ],
  },
  {
    title: 'Wat kijken jullie sámen',
    ago: 313,
    at: 19,
    posts: [
      [
        'Fietsbel',
        0,
        'Positieve vraag voor een keer. Waarvan wordt het bij jullie gezellig op de zetel, met kinderen van zes en negen? Ik kan geen sprekende honden meer zien.',
      ],
      ['Rabarber', 0.4, 'Programma’s waarin mensen slecht taarten bakken. Iedereen voelt zich beter.'],
      [
        'Stoofpeer',
        1,
        'Natuurfilms, met het geluid af. Wij spreken zelf in wat de dieren zeggen. Mijn kleinzoon doet alle pinguïns.',
      ],
      ['Fietsbel', 72, 'Wij zijn pinguïns geworden. Ik heb in geen jaren zo gelachen.'],
    ],
  },
  {
    title: 'Nachtelijk scrollen onder het deken',
    ago: 299,
    at: 23,
    posts: [
      [
        'Kastanje',
        0,
        'Om twee uur zag ik licht onder haar deur. Ze zat te kijken naar mensen die kamers opruimen. Ze was niet eens blij. Hoe krijg je dat ding uit de slaapkamer zonder dat ze haar wekker, muziek en dagboek verliest?',
      ],
      [
        'Egel',
        0.6,
        'Echte wekker van de kringloop. Twee euro, en hij maakt een verschrikkelijk geluid. Iedereen legt zijn gsm in de gang, ook ik. Dat ‘ook ik’ kostte me meer dan die twee euro.',
      ],
      ['Kastanje', 25, 'De wekker klinkt als een brandende fabriek. Ze vindt hem ‘vintage’. De gsm ligt in de gang.'],
    ],
  },
  {
    title: 'Van negen uur gamen naar zaterdag in het bos',
    ago: 286,
    at: 20,
    kind: 'story',
    posts: [
      [
        'Duinpan',
        0,
        'Een jaar geleden gamede onze oudste in het weekend negen uur per dag. Ik heb alles gedaan: kabels verstopt, geroepen, beloond, gesmeekt. Hoe harder ik trok, hoe harder hij.\n\nHet keerde op een stom moment. De stroom viel uit in de straat. We zaten met kaarsen aan tafel en hij begon te vertellen over zijn spel. Niet om mij iets te leren, maar omdat er niets anders was. Hij was daar aanvoerder van een ploeg. Hij regelde alles, suste ruzies, maakte planningen. Ik keek naar een jongen die ik niet kende.\n\nVanaf toen vroeg ik elke dag één ding over zijn ploeg. We spraken uren af die pasten bij hun wedstrijden. In ruil wilde ik zaterdagvoormiddag. Eerst vond hij het bos stom. Nu neemt hij de thermos mee.\n\nHij gamet nog veel. Maar hij is er weer als hij niet gamet.',
      ],
      ['Bosuil', 2, 'Dank je. Mensen denken altijd dat we daar niets doen. Hij leidt een ploeg, dat is echt iets.'],
      ['Noor', 18, 'Wat mooi dat nieuwsgierig zijn hier het begin was. Dank je om het zo eerlijk te vertellen.'],
    ],
  },
  {
    title: 'Apps die de tijd beperken, helpt dat',
    ago: 269,
    at: 20,
    posts: [
      [
        'Knoopsgat',
        0,
        'Ik heb zo’n app gezet. Binnen de dag had ze hem omzeild via de spelconsole. Ik was vooral onder de indruk. Wat gebruiken jullie, of laten jullie het?',
      ],
      [
        'Winterkoning',
        1,
        'Bij kleine kinderen helpt het, bij grote wordt het een sport. Wij hebben het vervangen door de wifi die om tien uur slaapt. Ook voor ons, en dat is soms vervelend.',
      ],
      ['Paraplu', 6, 'Afspreken dat ze het mag omzeilen als ze het kan uitleggen. De mijne wil nu informatica doen.'],
    ],
  },
  {
    title: 'Oma stuurt foto’s van de kinderen rond',
    ago: 254,
    at: 19,
    posts: [
      [
        'Waterkers',
        0,
        'Ze bedoelt het zo lief. Maar de badfoto’s van mijn kleinste staan nu bij haar turnclub. Ik wil haar niet doen blozen en toch moet dat weg.',
      ],
      [
        'Theepot',
        0.7,
        'Ik was die oma. Mijn dochter zei: ik wil zelf kiezen wie ze bloot ziet. Toen snapte ik het meteen. Ik heb gebloosd en het weggehaald.',
      ],
      [
        'Waterkers',
        24,
        'Gezegd in bijna dezelfde woorden. Ze had het niet zo bekeken. Ze maakt nu een album, op papier.',
      ],
    ],
  },
  {
    title: 'Ze wil een kanaal beginnen over slijm',
    ago: 240,
    at: 18,
    posts: [
      [
        'Sokkenla',
        0,
        'Tien jaar, grote plannen. Het slijm ligt al klaar, en zit al in het tapijt. Ik wil haar enthousiasme niet kapotmaken. Maar openbaar op het internet?',
      ],
      [
        'Windvlaag',
        1,
        'Bij ons: filmpjes maken mag, alleen voor een lijst van tien mensen. Ze deed elke week een première met popcorn.',
      ],
      [
        'Noor',
        17,
        'Goed idee. Je kunt ook afspreken: handen in beeld, geen gezicht en geen stem. De meeste platformen vragen trouwens een leeftijd van dertien of ouder.',
      ],
      ['Sokkenla', 160, 'Eerste première achter de rug. Tien kijkers, elf duimen. Opa heeft twee keer geduwd.'],
    ],
  },
  {
    title: 'Hij kijkt naar gewelddadige filmpjes',
    ago: 225,
    at: 21,
    posts: [
      [
        'Bosuil',
        0,
        'Iemand uit de klas stuurt dingen door. Ongelukken, gevechten. Hij is twaalf en zegt dat het hem niets doet. Maar hij komt wel weer tussen ons in liggen, en dat was jaren geleden.',
        { warning: 'heftige beelden' },
      ],
      [
        'Motregen',
        1,
        'Dat hij komt liggen is zijn manier van zeggen. Bij ons hielp het om te zeggen: ik wil het zelf ook niet zien, en ik ben veel ouder.',
      ],
      [
        'Tarik',
        10,
        'Je kan vragen: wat bleef er in je hoofd zitten? Vraag niet waarom hij keek. Zet automatisch downloaden in de groep uit. En laat de school weten dat dit rondgaat, hij is vast niet de enige die slecht slaapt.',
      ],
      [
        'Bosuil',
        45,
        'Er bleef een hond in zijn hoofd zitten. We hebben over die hond gepraat. Ik heb de school gebeld.',
      ],
    ],
  },
  {
    title: 'Televisie aan als ik kook, en ik ben niet beschaamd',
    ago: 207,
    at: 18,
    posts: [
      [
        'Wasknijper',
        0,
        'Alleen thuis met drie. Van vijf tot zes staat de tv aan en sta ik in de keuken met de deur open. Iemand zei vandaag ‘oei’. Ik zeg het hier: zonder dat uur is er geen eten.',
      ],
      ['Vuurtoren', 0.4, 'Dat is geen oei. Dat is een avondmaal.'],
      ['Kruimel', 1, 'Ik kijk mee vanuit de keuken en roep de moraal van het verhaal.'],
    ],
  },
  {
    title: 'Skins, munten en mijn bankkaart',
    ago: 189,
    at: 20,
    posts: [
      [
        'Egel',
        0,
        'Er ging veertig euro af. Mijn kaart zat nog in het toestel van die ene keer dat ik iets betaalde. Hij dacht dat het munten van het spel waren. Is dat ooit terug te krijgen?',
      ],
      [
        'Kastanje',
        1,
        'Bij ons wel. Meteen melden bij de winkel van dat toestel en zeggen dat een kind het deed. Na vijf dagen stond het terug.',
      ],
      [
        'Mosterdzaad',
        2,
        'Zet een code op elke aankoop. En toon hem wat veertig euro is. Wij zijn met het bedrag naar de winkel gegaan, cash. Hij was er stil van.',
      ],
      [
        'Egel',
        140,
        'Teruggekregen! De code staat er op. Hij heeft een brief geschreven aan ‘de bank van het spel’, met excuses.',
      ],
    ],
  },
  {
    title: 'Schermvrij weekend: verslag',
    ago: 170,
    at: 20,
    posts: [
      [
        'Rabarber',
        0,
        'Verslag van ons schermvrije weekend.\n\n- Vrijdag, acht uur: enthousiasme.\n- Zaterdag, negen uur: rouw.\n- Zaterdag, elf uur: iemand vindt het gezelschapsspel van vorige kerst.\n- Zaterdag, twaalf uur: ruzie over dat spel.\n- Zondag: een hut van de kelder tot de zolder.\n- Zondag, zes uur: ik heb zelf op de wc naar het weer gekeken. Op mijn gsm. Ik beken.',
      ],
      ['Sokkenla', 0.5, 'Het weer telt niet. Dat is een noodgeval.'],
      [
        'Hooiberg',
        1,
        'Voor het weer moet je gewoon buitenkomen, zegt mijn vader altijd. Die heeft trouwens drie weerapps.',
      ],
    ],
  },
  {
    title: 'Luisterboeken in plaats van filmpjes',
    ago: 146,
    at: 19,
    posts: [
      [
        'Lijster',
        0,
        'Tip van hier: de bib heeft luisterboeken die je gratis leent met je lidkaart. Sinds wij die in de auto en tijdens het opruimen opzetten, wordt er bijna niet meer om de tablet gevraagd. Welke zijn bij jullie in trek?',
      ],
      ['Korenbloem', 2, 'Alles met heksen. En ouderwetse sprookjes, als ze maar met een krakende stem zijn ingelezen.'],
      [
        'Stoofpeer',
        12,
        'Ik heb er zelf een paar ingesproken voor mijn kleinkinderen. Met hoesten. Ze willen alleen de versie met hoesten.',
      ],
    ],
  },
  {
    title: 'Ze vergelijkt zich met iedereen online',
    ago: 122,
    at: 22,
    posts: [
      [
        'Zonnehoed',
        0,
        'Vijftien. Ze staat voor de spiegel en zegt dat haar gezicht ‘fout’ is. Ze kent alle namen van alle crèmes. Ik zeg dat ze mooi is en dan draait ze met haar ogen. Wat zeg je wel?',
        { warning: 'onzeker over uiterlijk' },
      ],
      [
        'Kastanje',
        1,
        'Bij ons: samen zoeken hoe die foto’s gemaakt zijn. Er is veel te vinden over licht en filters. Ze werd er boos van, en dat was beter dan verdrietig.',
      ],
      [
        'Noor',
        13,
        'Luister naar wat erachter zit, en ga niet in discussie over mooi of lelijk. Zeg wat je in haar ziet dat geen spiegel toont. Let op of ze minder gaat eten of zich terugtrekt. Zie je dat, praat dan met de huisarts.',
      ],
      [
        'Zonnehoed',
        46,
        'We hebben samen mensen ontfilterd. Ze eet goed en lachte veel. Toch hou ik het in het oog. Merci.',
      ],
    ],
  },
  {
    title: 'Papa gamet mee, mama zucht',
    ago: 95,
    at: 21,
    posts: [
      [
        'Korenbloem',
        0,
        'Ik heb twee kinderen en één man, en op zaterdagochtend drie jongens met een controller. Ik heb dan wel het rijk alleen. Ik vraag me af of ik nu moet klagen of genieten.',
      ],
      ['Nachtlampje', 0.3, 'Genieten. Met koffie. In bed. Zeg niets.'],
      ['Bosuil', 3, 'Namens de mannen: dank.'],
    ],
  },
  {
    title: 'Bellen via scherm met de andere ouder',
    ago: 66,
    at: 18,
    posts: [
      [
        'Braam',
        0,
        'De kinderen bellen hun mama elke avond met beeld. Vijf minuten goed, tien minuten rare gezichten, en dan verdriet. Zou korter beter zijn? Of een ander uur?',
      ],
      [
        'Egel',
        1.2,
        'Bij ons lukte het beter vóór het eten en met iets om te tonen: een tekening, een tand. Voor het slapen was het te dicht op het gemis.',
      ],
      ['Braam', 72, 'Voor het eten dus. Gisteren werd er een slak getoond. Geen traan.'],
    ],
  },
  {
    title: 'Bestaat er een leuk spel zonder reclame?',
    ago: 38,
    at: 17,
    posts: [
      [
        'Pompoen',
        0,
        'Voor een kind van vijf, op een oude tablet. Liefst iets waar ze kan bouwen of tekenen, zonder dat er om de halve minuut iemand roept dat je moet betalen.',
      ],
    ],
  },
  {
    title: 'Vader op tweehonderd kilometer en toch samen lezen',
    ago: 21,
    at: 20,
    posts: [
      [
        'Fietsbel',
        0,
        'Ik ben deze maand veel weg voor het werk. Sinds maandag lees ik voor via het scherm. Hij houdt hetzelfde boek vast en draait de bladzijden om. Ik wou het gewoon delen. Schermen kunnen ook iets.',
      ],
      ['Theepot', 0.6, 'Wat een beeld. Doet hij ook alsof jij te traag leest?'],
      ['Fietsbel', 1, 'Ja. En hij laat mij de plaatjes zien, zeer dicht bij de camera.'],
    ],
  },
]
