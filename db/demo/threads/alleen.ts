import type { OlderThread } from './older-thread.ts'

/** Demo data: invented, written for this purpose. */
export const ALLEEN: OlderThread[] = [
  {
    title: 'Welkom bij Alleen voor de kinderen staan',
    ago: 421,
    at: 9,
    pinned: true,
    posts: [
      [
        'Noor',
        0,
        'Alleen zorgen is veel. Of je nu weduwe bent, gescheiden, of er nooit iemand anders was: je bent hier welkom.\n\nIn dit forum lezen we elk bericht voor het verschijnt. Dat is geen wantrouwen. Hier staan soms dingen die veel zeggen over je leven, en we letten mee op dat je veilig blijft.\n\nGaat het nu echt niet meer? Wacht dan niet op ons. Kijk bij Hulp nu.',
      ],
    ],
  },
  {
    title: 'De avond na bedtijd is het ergst',
    ago: 408,
    at: 22,
    posts: [
      [
        'Wasknijper',
        0,
        'Overdag red ik het. Maar om half negen is het stil en dan sta ik in de keuken en weet ik niet wat ik moet doen. Ik wil iemand vertellen dat de jongste vandaag een grap maakte, en er is niemand.',
      ],
      ['Sneeuwklok', 0.4, 'Vertel ze hier. Wat was die grap?'],
      [
        'Wasknijper',
        0.6,
        'Wat is groen en valt uit de lucht. ‘Een gevallen erwt.’ Ze lag er zelf tien minuten van op de grond.',
      ],
      ['Vuurtoren', 1, 'Hier zit een volwassen mens hardop te lachen om een erwt.'],
      [
        'Lijster',
        2,
        'Dank je, die is morgen voor mijn werk. Ik bel om half negen vaak met mijn zus, tijdens de afwas. Allebei de afwas. Dan is het net of er iemand is.',
      ],
    ],
  },
  {
    title: 'Een gat in de schoenen en de maand nog lang',
    ago: 394,
    at: 20,
    posts: [
      [
        'Sneeuwklok',
        0,
        'De schoenen van de oudste zijn op en er staat nog net genoeg op de rekening voor eten. Ik heb er karton in gelegd. Ik schrijf dit met rode wangen, maar ik moet het ergens kwijt.',
      ],
      [
        'Waterkers',
        0.8,
        'Geen rode wangen. In de weggeefwinkel bij ons stonden vorige week rekken vol kinderschoenen, bijna nieuw. Kinderen groeien sneller dan zolen.',
      ],
      [
        'Tarik',
        12,
        'Dank je dat je het zegt. Bij het OCMW of een Huis van het Kind kan vaak snel iets gebeuren, ook voor één paar schoenen. Stuur mij gerust een bericht, dan zoek ik met je mee. Dat blijft tussen ons.',
      ],
      ['Sneeuwklok', 48, 'Gestuurd. Hij heeft blauwe met een blits. Hij loopt er expres mee door plassen.'],
    ],
  },
  {
    title: 'Niemand om mee te overleggen',
    ago: 380,
    at: 21,
    posts: [
      [
        'Motregen',
        0,
        'Beugel of niet. Naar de dokter of nog wachten. Deze school of die andere. Elke beslissing is van mij en elke fout dus ook. Ik word zo moe van altijd zeker te moeten zijn.',
      ],
      [
        'Egel',
        0.7,
        'Ik heb een vriend benoemd tot ‘meedenker’. Officieel, met een pint. Hij beslist niets. Hij zegt alleen: leg het eens uit. Meestal weet ik het dan.',
      ],
      ['Lijster', 1.5, 'Ik gooi een munt op. Niet om te doen wat ze zegt, maar om te voelen wat ik hoop.'],
      ['Motregen', 50, 'Ik heb een collega gevraagd om meedenker te zijn. Ze was ontroerd. De beugel komt er.'],
    ],
  },
  {
    title: 'Alleen op de ouderavond tussen de koppels',
    ago: 366,
    at: 21,
    posts: [
      [
        'Kandelaar',
        0,
        'Iedereen zat per twee. De leraar vroeg ‘komt papa nog?’ Papa is dood. Ik zei: neen, die is verhinderd. Ik weet niet waarom ik dat zei.',
        { warning: 'overlijden' },
      ],
      [
        'Theepot',
        0.5,
        'Omdat je er geen zin in had om hem te troosten. Dat heb ik ook gehad. Mijn man is al jaren ‘verhinderd’.',
      ],
      ['Wasknijper', 1, 'Ik moest even lachen om verhinderd en dan niet meer. Een knuffel.'],
      [
        'Noor',
        13,
        'Je mag zeggen wat jou op dat moment het minst kost. Wil je dat de school het weet, dan kan een korte mail vooraf helpen. Dan hoeft niemand het nog te vragen.',
      ],
      ['Kandelaar', 24, 'Theepot, ik ga dat woord nu met fierheid gebruiken. En ik heb een mail gestuurd.'],
    ],
  },
  {
    title: 'Koken voor een halve en een kwart',
    ago: 352,
    at: 18,
    posts: [
      [
        'Hooiberg',
        0,
        'Sinds ze weg is, kook ik voor mijzelf en een kleuter. Ik kan alleen voor tien. De diepvries zit vol stoofvlees. Wat eten jullie op een dinsdag?',
      ],
      ['Wasknijper', 0.5, 'Eieren. Altijd eieren. We noemen het ‘ontbijt-avond’ zodat het een feest lijkt.'],
      ['Rabarber', 2, 'Ruil dat stoofvlees. Ik geef u zes potten confituur. Of nee, dat mag hier niet, denk ik.'],
      [
        'Vuurtoren',
        3,
        'Ruilen buiten het forum liever niet, we houden elkaar hier onbekend. Maar vraag eens bij de buren. Wie stoofvlees heeft, heeft vrienden.',
      ],
    ],
  },
  {
    title: 'Bang dat er mij iets overkomt',
    ago: 339,
    at: 23,
    posts: [
      [
        'Wasknijper',
        0,
        'Ik ben vandaag uitgegleden in de douche. Er is niets gebeurd. Maar de kleinste is drie en weet niet hoe een telefoon werkt. Sindsdien zie ik overal hoe het mis kan gaan.',
      ],
      [
        'Duinpan',
        0.5,
        'Wij hebben met de buurvrouw een afspraak: elke morgen voor acht uur een zonnetje sturen. Geen zonnetje, dan belt ze aan.',
      ],
      [
        'Egel',
        1,
        'De mijne kan op de telefoon op mijn foto duwen en dan gaat hij naar mijn zus. Een kind van drie kan dat. Oefenen was een spel.',
      ],
      [
        'Tarik',
        14,
        'Mooie dingen om te doen. Schrijf ook op een blad aan de ijskast wie er gebeld mag worden, en wat je kind nodig heeft. Zo een blad geeft rust, zelfs als niemand het ooit leest.',
      ],
      ['Wasknijper', 44, 'Het blad hangt. Ze heeft mijn broer vandaag vier keer gebeld. Hij vindt het geweldig.'],
    ],
  },
  {
    title: 'Waarom vraagt niemand hoe het met míj is',
    ago: 325,
    at: 22,
    posts: [
      [
        'Lijster',
        0,
        '‘En hoe is het met de kindjes?’ Goed, merci. En dan zwijgt het. Ik heb vandaag in de lift tegen een vreemde gezegd dat ik moe was. Hij was er niet goed van.',
      ],
      ['Nachtlampje', 0.3, 'Hoe is het met jou, Lijster?'],
      ['Lijster', 0.6, 'Moe. Mijn rug doet pijn en ik heb zin om te dansen. Dank je om het te vragen.'],
      ['Kruimel', 1, 'Dans even in de keuken. Ik doe mee, van hieruit, met een baby op de arm.'],
    ],
  },
  {
    title: 'Weekend zonder plan',
    ago: 310,
    at: 9,
    posts: [
      [
        'Waterkers',
        0,
        'Het regent, het geld is op en de kinderen zijn om zes uur wakker. Ik heb nog vijftien uur te gaan tot bedtijd. Wat doen jullie op zo’n zondag?',
      ],
      ['Sokkenla', 0.3, 'Bad om tien uur ’s morgens. Met zwembril. Iedereen verward, iedereen blij.'],
      [
        'Sneeuwklok',
        1,
        'Een ‘tentoonstelling’. Alles wat ze maken, wordt opgehangen, en om vier uur ga ik kijken en krijg ik een rondleiding. Dat kost niets en duurt uren.',
      ],
      ['Waterkers', 10, 'Bad én tentoonstelling. Ik heb een ticket moeten kopen. Het is half acht en ze slapen.'],
    ],
  },
  {
    title: 'Ze vraagt waar haar papa is en ik weet het niet',
    ago: 297,
    at: 21,
    posts: [
      [
        'Dauw',
        0,
        'Een vriendin vroeg mij raad en ik had geen antwoord. Haar kind is vier. De vader is er nooit geweest. Wat zeg je, eerlijk maar niet te groot?',
      ],
      [
        'Sneeuwklok',
        0.8,
        'Dat ben ik ook, zonder het te weten. Ik zeg: er is een papa die jou hielp maken, en hij kan niet voor kindjes zorgen. Ik wel, en ik doe het graag.',
      ],
      [
        'Noor',
        16,
        'Heel goed gezegd. Kort, waar, en je kind mag het honderd keer opnieuw vragen. Elke keer mag er een stukje bij.',
      ],
      ['Dauw', 25, 'Ik heb het doorgestuurd. Ze heeft het opgeschreven op haar hand.'],
    ],
  },
  {
    title: 'Twee jaar alleen: wat ik had willen weten',
    ago: 284,
    at: 21,
    kind: 'story',
    posts: [
      [
        'Lijster',
        0,
        'Twee jaar geleden zat ik in een leeg appartement met twee matrassen en drie borden. Dit is wat ik toen had willen weten.\n\n1. Het tweede jaar is anders dan het eerste. Niet licht, wel anders.\n2. Vraag hulp voor iets kleins: een uur, een rit, een boodschap. Mensen weten niet wat ze moeten doen met ‘ik kan niet meer’. Ze weten wel wat ze moeten doen met ‘kan je melk meebrengen’.\n3. De kinderen onthouden andere dingen dan jij. Ik onthoud de matrassen. Zij onthouden dat we mochten kamperen in ons eigen huis.\n4. Ga één keer per week iets doen waarbij niemand je mama noemt. Bij mij is het koor. Ik zing niet goed.\n5. Je wordt eens boos op iemand die het niet verdient. Zeg sorry en ga verder.\n\nEr staan hier nu zeven borden. Er is er altijd één te weinig, want er komt volk.',
      ],
      ['Motregen', 1, '‘Kan je melk meebrengen.’ Dat schrijf ik op. Ik zit in het eerste jaar.'],
      ['Vuurtoren', 10, 'Zeven borden. Dank je dat je terugkomt om dit te vertellen.'],
      ['Sneeuwklok', 21, 'Ik heb een collega gevraagd of ze melk kon meebrengen. Ze bracht melk en een taart.'],
    ],
  },
  {
    title: 'Ziek op een weekdag, en weer verlof weg',
    ago: 270,
    at: 7,
    posts: [
      [
        'Duinpan',
        0,
        'Koorts om zes uur, werk om acht uur. Ik heb gebeld en hoorde hem zuchten. Ik snap die zucht. Ik zucht zelf ook. Hoe leg je het uit zonder je te moeten verontschuldigen?',
      ],
      [
        'Zonnehoed',
        1,
        '‘Mijn zoon heeft koorts, ik ben er vandaag niet. Ik laat voor vier uur iets weten over morgen.’ Meer zinnen had ik niet nodig.',
      ],
      ['Bosuil', 3, 'Van een ploegbaas: liever een kort telefoontje om zes uur dan een lange uitleg om negen.'],
    ],
  },
  {
    title: 'Verliefd, en niemand om op te passen',
    ago: 255,
    at: 22,
    posts: [
      [
        'Kastanje',
        0,
        'Ik ben zevenenveertig en er is een man die mij uitnodigt voor een wandeling. Een wandeling! Mijn pubers kunnen alleen thuis. Ik durf ze niet te zeggen waarom ik mijn haar kam.',
      ],
      ['Theepot', 0.3, 'Zeg het niet en kam het.'],
      ['Rabarber', 0.5, 'Wij willen alles weten. Nee, grapje. Ja, alles.'],
      [
        'Kastanje',
        95,
        'Het heeft geregend, hij had twee paraplu’s mee. Mijn dochter vroeg bij thuiskomst: en, is hij lief? Ze wist het al van dinsdag.',
      ],
      ['Paraplu', 96, 'Ik voel mij aangesproken en geef mijn zegen.'],
    ],
  },
  {
    title: 'Soms wil ik gewoon weg',
    ago: 243,
    at: 23,
    posts: [
      [
        'Motregen',
        0,
        'Niet voor altijd. Gewoon de deur uit en de straat uit, en niet moeten zeggen wanneer ik terug ben. Dan kijk ik naar hun schoentjes in de gang en blijf ik staan. Ik schrik van mezelf.',
        { warning: 'op zijn' },
      ],
      ['Wasknijper', 0.5, 'Ik ken die gang. Je bent niet slecht, je bent op.'],
      [
        'Noor',
        10,
        'Dank je dat je dit hier legt. Zo op zijn betekent dat er iemand naast jou moet komen staan. Praat deze week met je huisarts, of bel ons voor een gesprek. Denk je eraan om er niet meer te zijn, bel dan meteen, ook ’s nachts. Je vindt de nummers bij Hulp nu.',
      ],
      [
        'Motregen',
        20,
        'Dat is het niet, maar dank je dat je het vraagt. Ik heb een afspraak voor donderdag. Mijn moeder komt vrijdag slapen.',
      ],
      ['Lijster', 21, 'Goed zo. We zijn hier vrijdag ook.'],
    ],
  },
  {
    title: 'Papieren, papieren, papieren',
    ago: 226,
    at: 20,
    posts: [
      [
        'Hooiberg',
        0,
        'Groeipakket, schooltoeslag, belastingen: het stond vroeger allemaal op haar naam. Ik heb een schoendoos vol en ik durf hem niet open te doen.',
      ],
      [
        'Tarik',
        14,
        'Breng die schoendoos mee. Echt. Bij ons of bij het OCMW zit iemand die niets liever doet. Neem je identiteitskaart mee en een koffie voor onderweg. Je kunt altijd een afspraak vragen via een bericht.',
      ],
      [
        'Egel',
        16,
        'Ik heb het gedaan met drie mapjes: moet nu, kan later, snap ik niet. Het derde was het dikst. Op één voormiddag was het leeg.',
      ],
      ['Hooiberg', 190, 'De doos is open. Er zat ook een tekening in van drie jaar geleden. De rest is geregeld.'],
    ],
  },
  {
    title: 'Vaderdag maken op school, zonder vader',
    ago: 209,
    at: 19,
    posts: [
      [
        'Sneeuwklok',
        0,
        'Hij bracht een stropdas mee naar huis, van papier. ‘Voor wie is die?’ vroeg hij. Ik wist het even niet.',
      ],
      [
        'Lijster',
        0.8,
        'Bij ons ging die naar de buurman die altijd de fiets herstelt. Hij draagt hem elk jaar één dag.',
      ],
      ['Stoofpeer', 2, 'Ik ben een opa met vier papieren dassen. Ik ben er heel trots op.'],
      ['Sneeuwklok', 70, 'Hij gaf hem aan de postbode. Die moest even zijn fiets neerzetten.'],
    ],
  },
  {
    title: 'Wie zet de kerstboom recht',
    ago: 192,
    at: 18,
    posts: [
      [
        'Paraplu',
        0,
        'Klinkt raar in deze maand, maar ik ruim de kelder op. Ik vond de kerstboomvoet en moest gaan zitten. Vorig jaar heb ik die boom met twee kinderen recht gekregen, met een bezem en een riem. Hij stond scheef en we hebben hem zo gelaten.',
      ],
      ['Sokkenla', 0.5, 'Een scheve boom met een riem is kunst.'],
      ['Wasknijper', 1, 'Dat was niet scheef. Dat was gewonnen.'],
    ],
  },
  {
    title: 'Oppas vinden als je niemand kent',
    ago: 172,
    at: 20,
    posts: [
      [
        'Waterkers',
        0,
        'Ik woon hier nog niet zo lang. Ik wil één avond in de maand naar de keramiekles. Hoe leer je iemand kennen aan wie je je kinderen toevertrouwt?',
      ],
      [
        'Zonnehoed',
        1,
        'Bij ons begon het op de speelplaats: ik vroeg een moeder of ik háár kinderen eens mocht nemen. Dat durven mensen dan terug te vragen.',
      ],
      [
        'Noor',
        17,
        'Sommige gezinsorganisaties hebben oppassers die gevormd en gecontroleerd zijn. Laat iemand eerst eens komen terwijl je zelf thuis bent. Dan kan iedereen wennen.',
      ],
      ['Waterkers', 200, 'De keramiek is begonnen. Ik heb een kom gemaakt. Hij lekt.'],
    ],
  },
  {
    title: 'Mijn zoon wil de man in huis zijn',
    ago: 151,
    at: 21,
    posts: [
      [
        'Kandelaar',
        0,
        'Hij is tien en checkt elke avond of de deur op slot is. Hij zegt ‘ik zorg voor jou, mama’. Iedereen vindt dat schattig. Ik vind het te zwaar voor die schoudertjes.',
      ],
      [
        'Noor',
        12,
        'Je ziet dat scherp. Bedank hem en zeg wie die taak echt heeft: ‘dat is mijn werk, jij mag kind zijn’. Geef hem een taak die bij tien jaar past. En toon hem wie jou helpt. Zo ziet hij dat je niet op hem steunt.',
      ],
      [
        'Egel',
        14,
        'Mijn dochter deed dat ook. We hebben de deur samen op slot gedaan, ik als laatste, met een buiging. Ze kon dan slapen.',
      ],
      ['Kandelaar', 90, 'Met buiging. Hij kiest nu de muziek in de auto, dat is zijn taak. Het is vreselijke muziek.'],
    ],
  },
  {
    title: 'Iets voor mezelf: ik weet niet meer wat',
    ago: 129,
    at: 21,
    posts: [
      [
        'Zonnehoed',
        0,
        'Ze zijn een heel weekend weg en iedereen zegt: doe iets voor jezelf. Ik zat op de rand van het bad te denken wat dat ook alweer was.',
      ],
      ['Theepot', 0.6, 'Begin klein. Een boterham zonder dat iemand meekijkt. Ik meen het.'],
      [
        'Rabarber',
        1,
        'Ik ben in de auto gaan zitten met luide muziek. Stilstaand, voor de deur. De buren dachten dat ik ging vertrekken, maar ik was er al.',
      ],
      ['Zonnehoed', 40, 'Boterham, bad, en een film waarin niemand zingt. Het kwam terug.'],
    ],
  },
  {
    title: 'Samen eten met een ander gezin',
    ago: 104,
    at: 19,
    posts: [
      [
        'Duinpan',
        0,
        'Een mama van school staat er ook alleen voor. Op donderdag koken we nu om beurt voor vijf. Het is de enige dag dat ik niet tegen een bord praat. Ik gun het iedereen, vandaar.',
      ],
      ['Sneeuwklok', 1, 'Hoe heb je dat gevraagd? Ik zou niet durven.'],
      [
        'Duinpan',
        1.5,
        'Ik zei: ik heb te veel soep. Ik had geen soep. Ik ben dan snel naar huis gegaan om soep te maken.',
      ],
    ],
  },
  {
    title: 'Het eerste rapport zonder haar',
    ago: 79,
    at: 20,
    posts: [
      [
        'Distel',
        0,
        'Mijn vrouw was degene die de rapporten las, aan tafel, met een plechtige stem. Ze is er sinds de lente niet meer. Vandaag vroeg de jongste wie het nu doet. Ik heb het gedaan, met die stem. Het lukte tot ‘muzische vorming’.',
        { warning: 'overlijden' },
      ],
      ['Kandelaar', 0.5, 'Ach Distel. Tot ‘muzische vorming’ is ver. Heel ver.'],
      ['Vuurtoren', 1, 'Dat je haar stem gebruikte. Ze hebben haar toch gehoord vandaag.'],
      ['Theepot', 11, 'Ik denk aan jullie drie.'],
      [
        'Tarik',
        14,
        'Wat sterk, en wat verdrietig. Er zijn groepen voor kinderen die een ouder verliezen, en voor jou ook. Wanneer je er aan toe bent, zoek ik er graag een mee. Er is geen haast bij.',
      ],
    ],
  },
  {
    title: 'Ik heb vandaag een lamp opgehangen',
    ago: 41,
    at: 20,
    posts: [
      [
        'Wasknijper',
        0,
        'Dat was altijd iets voor hem. Ik heb een filmpje bekeken, de stroom afgezet en drie keer gecontroleerd. Hij hangt. Hij brandt. Ik heb tien keer het licht aan- en uitgedaan.',
      ],
      ['Hooiberg', 0.4, 'Proficiat. De volgende is een stopcontact en dan ben je verloren.'],
      ['Lijster', 1, 'Ik heb er ook zo één. Mensen zeggen ‘mooie lamp’ en weten niet half hoe mooi.'],
    ],
  },
  {
    title: 'Iemand wakker?',
    ago: 19,
    at: 2,
    posts: [
      [
        'Nachtlampje',
        0,
        'De baby slaapt eindelijk en nu kan ik het zelf niet. Ik hoef geen raad. Ik wou alleen weten of er nog ergens licht brandt.',
      ],
      ['Bosuil', 0.5, 'Hier brandt licht. Een fabriek vol, zelfs. Slaapwel straks.'],
    ],
  },
]
