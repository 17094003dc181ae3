import { CLOSED_COMMUNITIES } from './closed/communities.ts'
import { CLOSED_THREADS } from './closed/content.ts'

/** Demo data: invented stories, written for this purpose. Times are hours before the demo was filled. */
export interface DemoCommunity {
  slug: string
  name: string
  about: string
  kind: 'open' | 'closed'
  review: 'before' | 'newcomers' | 'after'
  /** What the schema says where nothing stands here. */
  listed?: boolean
  promiseHours?: number
  joinQuestions?: string[]
  ageMin?: number
  ageMax?: number
  privateMessages?: boolean
}

export interface DemoThread {
  community: string
  title: string
  posts: {
    by: string
    hoursAgo: number
    text: string
    held?: true
    report?: { reason: 'worried' | 'privacy' | 'unkind'; by?: string; text: string }
  }[]
}

export const DEMO_COMMUNITIES: DemoCommunity[] = [
  {
    slug: 'slapen-eten',
    name: 'Slapen, eten en eerste jaren',
    about: 'Over korte nachten, eerste hapjes en alles wat daarbij komt.',
    kind: 'open',
    review: 'after',
  },
  {
    slug: 'grenzen',
    name: 'Peuters en pubers: grenzen stellen',
    about: 'Nee zeggen zonder roepen. En wat doe je als het toch misloopt?',
    kind: 'open',
    review: 'after',
  },
  {
    slug: 'school',
    name: 'School en huiswerk zonder ruzie',
    about: 'Huiswerk, toetsen, juffen en meesters, en rust aan tafel.',
    kind: 'open',
    review: 'newcomers',
  },
  {
    slug: 'schermtijd',
    name: 'Schermtijd en sociale media',
    about: 'Hoeveel is te veel? Afspraken die bij jullie werken.',
    kind: 'open',
    review: 'after',
  },
  {
    slug: 'twee-huizen',
    name: 'Twee huizen: samen ouder blijven',
    about: 'Na een scheiding blijf je samen ouder. Dat is soms zoeken.',
    kind: 'open',
    review: 'after',
  },
  {
    slug: 'alleen',
    name: 'Alleen voor de kinderen staan',
    about: 'Alles alleen doen is veel. Hier hoef je niets uit te leggen.',
    kind: 'open',
    review: 'before',
  },
  {
    slug: 'pauzehoek',
    name: 'Pauzehoek: iets anders dan zorgen',
    about: 'Recepten, wandelingen, een goed boek. Even lucht.',
    kind: 'open',
    review: 'after',
  },
  {
    slug: 'autisme',
    name: 'Ouders van een kind met autisme',
    about: 'Voor ouders die het van binnenuit kennen.',
    kind: 'closed',
    review: 'after',
    joinQuestions: ['Wat herken je in deze groep?', 'Wat hoop je hier te vinden?'],
  },
  {
    slug: 'mantelzorg',
    name: 'Jong en mantelzorger, 16-25',
    about: 'Je zorgt voor iemand thuis en je bent zelf nog jong.',
    kind: 'closed',
    review: 'before',
    ageMin: 16,
    ageMax: 25,
    privateMessages: false,
    joinQuestions: ['Voor wie zorg je thuis?'],
  },
  ...CLOSED_COMMUNITIES,
]

export const DEMO_THREADS: DemoThread[] = [
  {
    community: 'slapen-eten',
    title: 'Elke nacht wakker om drie uur',
    posts: [
      {
        by: 'Regenjas',
        hoursAgo: 52,
        text: 'Onze jongste is anderhalf en wordt elke nacht wakker om drie uur. Ik ga erbij zitten tot ze weer slaapt. Dat duurt soms een uur.\n\nOverdag ben ik zo moe dat ik vergeet wat ik ging doen. Herkent iemand dit?',
      },
      {
        by: 'Kiezel',
        hoursAgo: 50,
        text: 'Ja, helemaal. Bij ons hielp het om het **elke nacht op dezelfde manier** te doen. Kort troosten, zelfde zinnetje, weer weg. De eerste week was zwaar.',
      },
      {
        by: 'Vuurtoren',
        hoursAgo: 46,
        text: 'Hier drie kinderen gehad die slecht sliepen. Wat ik graag eerder had geweten:\n\n- wissel af als je met twee bent\n- leg de telefoon weg, het licht maakt je wakkerder\n- vraag hulp voor overdag\n\nHet gaat over. Echt.',
      },
      {
        by: 'Regenjas',
        hoursAgo: 30,
        text: 'Dank jullie. Dat afwisselen gaan we proberen. Alleen al lezen dat het bij anderen ook zo is, helpt.',
      },
      {
        by: 'Noor',
        hoursAgo: 26,
        text: 'Fijn dat jullie dit delen. Duurt het langer dan een paar weken en raak je uitgeput? Dan mag je altijd langs bij het consultatiebureau. Daar is niets mis mee.',
      },
    ],
  },
  {
    community: 'slapen-eten',
    title: 'Eet alleen nog witte dingen',
    posts: [
      {
        by: 'Havermout',
        hoursAgo: 20,
        text: 'Brood, pasta, rijst, yoghurt. De rest gaat op de grond. Ik kook twee keer per avond en word er moedeloos van.',
      },
      {
        by: 'Zeester',
        hoursAgo: 18,
        text: 'Bij ons was dat vorig jaar ook zo. We legden elke dag één klein stukje van iets anders op het bord. Niets zeggen, niet kijken. Na een maand at hij wortel.',
      },
    ],
  },
  {
    community: 'grenzen',
    title: 'Ik roep meer dan ik wil',
    posts: [
      {
        by: 'Kiezel',
        hoursAgo: 70,
        text: 'Ik had me voorgenomen om niet te roepen. Het lukt tot half zes. Dan is mijn emmer vol en dan knalt het. Daarna voel ik me slecht.',
      },
      {
        by: 'Vuurtoren',
        hoursAgo: 68,
        text: 'Half zes is ook het moeilijkste uur van de dag. Wij deden toen tien minuten niets: iedereen een boterham op de bank. De rest kon wachten.',
      },
      { by: 'Havermout', hoursAgo: 44, text: 'Dat je je er slecht bij voelt, zegt ook iets goeds over jou.' },
    ],
  },
  {
    community: 'grenzen',
    title: 'Mijn puber praat niet meer met mij',
    posts: [
      { by: 'Notenbalk', hoursAgo: 28, text: 'Deur dicht, oortjes in. Ik weet niet meer hoe ik binnenkom.' },
      { by: 'Zeester', hoursAgo: 26, text: 'In de auto lukt het hier wel. Niet aankijken, gewoon rijden.' },
      {
        by: 'Havermout',
        hoursAgo: 25,
        text: 'Dan heb je het er zelf naar gemaakt. Bij ons mocht dat gewoon niet, punt.',
        report: { reason: 'unkind', by: 'Zeester', text: 'Dit is hard voor iemand die om hulp vraagt.' },
      },
    ],
  },
  {
    community: 'school',
    title: 'Buikpijn op zondagavond',
    posts: [
      {
        by: 'Regenjas',
        hoursAgo: 15,
        text: 'Elke zondagavond buikpijn. Maandag gaat het dan toch. Wanneer zeg je er iets van op school?',
      },
      {
        by: 'Noor',
        hoursAgo: 13,
        text: 'Dat mag vroeg. Je hoeft niet te wachten tot het erg is. Vertel wat je ziet, zonder oordeel: elke zondag, sinds wanneer, wat helpt.',
      },
      {
        by: 'Wolkje',
        hoursAgo: 2,
        held: true,
        text: 'Bij ons hielp het om samen met de juf een vast plekje af te spreken voor ’s morgens. Eerst jas ophangen, dan even tekenen. Dat gaf rust.',
      },
    ],
  },
  {
    community: 'schermtijd',
    title: 'Afspraken die wél lukken',
    posts: [
      {
        by: 'Zeester',
        hoursAgo: 90,
        text: 'Wij hebben één regel overgehouden: aan tafel ligt alles in de la. Ook van ons. Dat laatste was het moeilijkst.',
      },
      { by: 'Kiezel', hoursAgo: 80, text: 'Ha, ja. Onze kinderen controleren ons nu.' },
    ],
  },
  {
    community: 'twee-huizen',
    title: 'Het eerste weekend alleen',
    posts: [
      {
        by: 'Havermout',
        hoursAgo: 40,
        text: 'De kinderen zijn bij hun vader. Het is stil in huis. Ik wist niet dat stil zo hard kon zijn.',
      },
      {
        by: 'Regenjas',
        hoursAgo: 39,
        text: 'Ik denk aan je. Bij mij hielp het om voor zaterdagochtend iets af te spreken, hoe klein ook.',
      },
    ],
  },
  {
    community: 'alleen',
    title: 'Hoe doen jullie dat, ziek zijn?',
    posts: [
      {
        by: 'Kiezel',
        hoursAgo: 60,
        text: 'Ik had koorts en er was niemand om de kinderen naar school te brengen. Hoe lossen jullie dat op?',
      },
      {
        by: 'Vuurtoren',
        hoursAgo: 55,
        text: 'Wij hebben met twee gezinnen uit de straat een lijstje gemaakt. Wie kan wanneer inspringen. Vragen was eng, maar iedereen was blij dat het er was.',
      },
      {
        by: 'Havermout',
        hoursAgo: 3,
        held: true,
        text: 'Ik ben zo moe dat ik soms gewoon in de auto blijf zitten. Vijf minuten niets. Heeft iemand tips om de avonden door te komen?',
      },
    ],
  },
  {
    community: 'pauzehoek',
    title: 'Wat maakte jou vandaag aan het lachen?',
    posts: [
      {
        by: 'Wolkje',
        hoursAgo: 33,
        text: 'Mijn broertje vroeg of vissen ook dorst hebben. We weten het nog steeds niet.',
      },
      { by: 'Zeester', hoursAgo: 31, text: 'De mijne wou met de kat naar de kapper. De kat niet.' },
    ],
  },
  {
    community: 'autisme',
    title: 'Verjaardagsfeest: gaan of niet gaan',
    posts: [
      {
        by: 'Regenjas',
        hoursAgo: 22,
        text: 'Er is een feestje van een klasgenoot. Onze zoon wil gaan, maar de vorige keer was het te veel. Hoe bereiden jullie dat voor?',
      },
      {
        by: 'Kiezel',
        hoursAgo: 21,
        text: 'Wij gaan een half uur, en we spreken vooraf een gebaar af voor ‘ik wil weg’. Dan is weggaan geen mislukking.',
      },
      {
        by: 'Tarik',
        hoursAgo: 19,
        text: 'Mooi, zo’n gebaar. Je kunt de ouders ook vooraf vragen waar een stil plekje is.',
      },
    ],
  },
  {
    community: 'mantelzorg',
    title: 'Niemand op school weet het',
    posts: [
      {
        by: 'Notenbalk',
        hoursAgo: 48,
        text: 'Ik kook, ik doe de was, ik breng mijn zusje. Op school zeggen ze dat ik ongeïnteresseerd ben. Ik weet niet of ik het moet vertellen.',
      },
      {
        by: 'Libel',
        hoursAgo: 45,
        text: 'Ik heb het ook lang niet verteld. Achteraf koos ik één iemand die ik vertrouwde. Dat was genoeg.',
      },
      {
        by: 'Wolkje',
        hoursAgo: 1,
        held: true,
        text: 'Ik durf thuis niets te zeggen omdat mama dan verdrietig wordt. Hoe begin je zoiets?',
      },
    ],
  },
  ...CLOSED_THREADS,
]
