import { told } from './write.ts'

const here = 'niet-naar-school'

/** Demo data: invented stories, written for this purpose. */
export const NIET_NAAR_SCHOOL = [
  told(
    here,
    'Elke ochtend buikpijn',
    78,
    [
      'Klaproos',
      'Het begint op zondagavond. Dan wordt ze stil. Maandag om zeven uur ligt ze opgerold in bed en zegt dat haar buik zeer doet. Ze liegt niet, ik zie het.',
    ],
    ['Winterjas', 'Wij hebben hetzelfde gehad. Wat mij hielp, is stoppen met de vraag of het echt was. Het is echt.'],
    [
      'Tarik',
      'Jullie beschrijven het heel helder. Bespreek die buikpijn ook met je huisarts, dan hoef je daar niet alleen over te twijfelen. En zeg het op school zoals je het hier zegt.',
    ],
    ['Klaproos', 'Ik heb jouw zin gebruikt aan de telefoon: ze liegt niet, ik zie het. De juf werd er stil van.', 50],
  ),
  told(
    here,
    'Wat vertel je aan de buren?',
    73,
    [
      'Zebrapad',
      'Hij speelt om elf uur in de tuin. De buurvrouw vraagt of het vakantie is. Ik sta daar met de was en weet niets te zeggen.',
    ],
    ['Kiezel', 'Ik zeg: we zijn aan het uitzoeken wat hij nodig heeft. Punt. Meer hoeft een buurvrouw niet te weten.'],
    ['Klaproos', 'Ik heb één buurvrouw alles verteld. Zij brengt nu soms soep. De anderen krijgen het korte antwoord.'],
  ),
  told(
    here,
    'Een halve dag is ook een dag',
    67,
    [
      'Winterjas',
      'Na vier maanden thuis is hij vandaag twee uur geweest. Alleen tekenen, met één juf. Hij kwam buiten en zei: dat was kort. Ik heb in de auto gehuild.',
    ],
    ['Klaproos', 'Twee uur! Dat is geen kort. Dat is twee uur.'],
    ['Kiezel', 'Ik ben zo blij voor jullie. En morgen mag het ook weer nul zijn.'],
    ['Winterjas', 'Morgen mag het ook nul zijn. Dat ga ik tegen mezelf zeggen om zeven uur.'],
    ['Meriem', 'Zo’n zin voor jezelf is goud. Dank je dat je dit deelt, Winterjas.'],
  ),
  told(
    here,
    'Ik mis mijn werk',
    61,
    [
      'Zebrapad',
      'Ik heb mijn uren gehalveerd. Mijn baas is begripvol, mijn rekening minder. En ik mis de koffie met mensen die over niets praten.',
    ],
    [
      'Klaproos',
      'Ik ook. Ik heb met een vriendin afgesproken dat zij mij elke woensdag om tien uur opbelt over niets. Het werkt verrassend goed.',
    ],
  ),
  told(
    here,
    'Hij draait de dag om',
    56,
    [
      'Kiezel',
      'Wakker tot drie uur, slapen tot één uur. Ik snap het wel, ’s nachts verwacht niemand iets van hem. Maar wij leven niet meer in hetzelfde huis.',
    ],
    [
      'Winterjas',
      'Wij aten toen om tien uur ’s avonds samen pannenkoeken. Raar, maar het was ons enige moment. Later zijn we elke week een halfuur vroeger gaan eten.',
    ],
    ['Zebrapad', 'Een halfuur per week. Dat klinkt als iets dat wij ook kunnen.'],
  ),
  told(
    here,
    'Gesprek op school: wat neem je mee?',
    49,
    [
      'Klaproos',
      'Donderdag zit ik daar met vijf mensen aan tafel. De vorige keer kon ik achteraf niet meer zeggen wat er afgesproken was.',
    ],
    ['Kiezel', 'Neem iemand mee die schrijft. Mijn zus zat erbij met een blok. Zij zei niets en toch was het anders.'],
    [
      'Tarik',
      'Je mag vragen om vooraf te weten wie er zit en waarover het gaat. En op het einde vragen: wie doet nu wat, tegen wanneer?',
    ],
    ['Klaproos', 'Wie doet wat, tegen wanneer. Ik heb het hardop gevraagd en opeens keek iedereen in zijn agenda.', 70],
  ),
  told(
    here,
    'Haar vriendinnen sturen niets meer',
    43,
    [
      'Zebrapad',
      'In het begin kwamen er elke dag berichtjes. Nu is het stil. Zij zegt dat het haar niet kan schelen. Ze kijkt wel elke vijf minuten.',
    ],
    [
      'Klaproos',
      'Wij hebben één meisje gevraagd om te komen bakken. Niet praten over school, gewoon koekjes. Ze kwam, en ze kwam terug.',
    ],
  ),
  told(
    here,
    'De broer gaat wel',
    38,
    [
      'Winterjas',
      'Elke ochtend vertrekt de kleine met zijn boekentas en zijn broer blijft. Gisteren vroeg hij: als ik ook buikpijn heb, mag ik dan ook thuisblijven?',
    ],
    [
      'Kiezel',
      'Oei, die vraag ken ik. Ik heb gezegd: jij krijgt iets anders van mij. En nu haal ik hem op vrijdag altijd zelf op, met een omweg langs het water.',
    ],
    ['Meriem', 'Broers en zussen zien veel. Zo’n vaste omweg zegt: ik zie jou ook.'],
  ),
  told(
    here,
    'Ik heb geroepen vanmorgen',
    31,
    [
      'Kiezel',
      'Ik had beloofd dat ik niet meer zou roepen. Vanmorgen stond ik in de gang te roepen tegen een dichte deur. Daarna zaten we elk aan één kant te huilen.',
    ],
    ['Klaproos', 'Zachtjes over je schouder. Ik heb daar ook gestaan, in precies zo’n gang.'],
    [
      'Zebrapad',
      'Wat ik doe: ik ga terug en zeg dat roepen mijn fout was en niet de zijne. Meer niet. Het wordt dan echt sneller stil.',
    ],
    [
      'Kiezel',
      'Gedaan, door de deur. Er kwam een hand onderdoor met een snoepje. Ik weet niet wie van ons het kind is.',
    ],
  ),
  told(
    here,
    'Wat doen jullie overdag?',
    25,
    [
      'Zebrapad',
      'De dagen zijn zo lang. Ik wil er geen schooltje van maken, maar de hele dag een scherm is ook niets.',
    ],
    [
      'Winterjas',
      'Eén ding buiten, één ding met de handen, één ding voor iemand anders. Meer plannen we niet. Hij heeft nu al vier keer brood gebakken voor zijn opa.',
    ],
    [
      'Klaproos',
      'Wij hebben een lijst van zeventien heel kleine dingen. Ze trekt er één uit een pot. De plant water geven is er ook één.',
    ],
  ),
  told(
    here,
    'De brief die ik niet durf open te doen',
    18,
    ['Klaproos', 'Hij ligt sinds maandag op de kast. Er staat het stempel van de school op.'],
    ['Kiezel', 'Doe hem open terwijl wij erbij zijn. Schrijf hier ‘nu’, dan blijf ik even zitten.'],
    ['Klaproos', 'Nu.', 1],
    [
      'Klaproos',
      'Het was een uitnodiging om samen te kijken naar volgend jaar. Niets ergs. Ik heb drie nachten slecht geslapen van een uitnodiging.',
      1,
    ],
    ['Kiezel', 'Daarom zitten we hier.', 1],
  ),
  told(
    here,
    'Vandaag lachte ze',
    11,
    [
      'Zebrapad',
      'Geen school. Wel twee uur met de hond in het bos, en ze viel in een plas, en ze lachte. Ik was dat geluid vergeten.',
    ],
    ['Winterjas', 'Dat telt. Schrijf het ergens op waar je het terugvindt.'],
  ),
]
