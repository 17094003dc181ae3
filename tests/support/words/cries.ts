import { lines } from '#worker/forum/checks/crisis-words.ts'

/** How people say it: Flemish, in a hurry, with slips, of themselves and of somebody near. */
export const CRIES = lines(`
  ik wil dood
  ik wil nie meer leven
  ik wil ni meer leven
  ik wil dood gaan
  ik wil doot
  ik will dood
  wil gwn dood
  ik wil gewoon dood
  ik wil echt dood
  ik wil zelf moord plegen
  zelfmort plegen
  zelfmoort
  zelmoord
  zelfdooding
  suicide
  ik wil zo graag dood
  wou dat ik dood was
  wou da k dood was
  ik wou dat ik er niet meer was
  ik wil er ni meer zijn
  kwil ni meer
  ik wil niet meer
  ik kan niet meer
  kan ni meer
  ik kan het niet meer aan
  kan het leven niet meer aan
  ik zie het niet meer zitten
  ik zie t niet meer zitten
  ik zie het nie meer zitten
  ik ga mezelf iets aandoen
  ik ga mij iets aandoen
  ik wil mij iets aandoen
  ik wil me iets aandoen
  ga me wat aandoen
  ik maak mezelf van kant
  ik ga er een eind aan maken
  ik ga er een einde aanmaken
  k ga er n eind aan maken
  ik stap uit het leven
  ik wil niet meer verder
  ik wil ni verder leven
  ik ga springen
  ik spring van een brug
  ik ga onder de trein
  onder een trein springen
  ik gooi me onder de trein
  ik spring onder de trein
  ik heb pillen genomen
  heb alle pillen geslikt
  ik heb teveel pillen genomen
  ik heb net een strip dafalgan genomen
  kheb me gesneden
  ik heb me gesneden
  ik heb mij gesneden
  ik snij mij
  ik snijd in mijn arm
  ik kras in mijn arm
  ik krab mezelf
  ik hou t niet meer vol
  ik hou het nie meer vol
  kan het nie meer volhouden
  ik hou het niet langer vol
  ik wil slapen en nooit meer wakker worden
  wou dat ik niet meer wakker werd
  de wereld is beter zonder mij
  ze zijn beter af zonder mij
  jullie zijn beter af zonder mij
  niemand zal het merken als ik er niet meer ben
  mijn leven heeft geen zin meer
  leven heeft geen zin meer
  het leven is niks meer waard
  ik ben het leven moe
  levensmoe
  ik wil rust voor altijd
  dit is mijn afscheid
  vaarwel allemaal
  hij slaat me
  hij sloeg me
  mijn man slaat mij en de kinderen
  mijn papa slaat me
  papa slaagt mij
  mijn vader heeft mij geslagen
  mama slaat mij
  hij doet dingen die ik niet wil
  mijn stiefvader komt s nachts in mijn bed
  hij dwingt me tot seks
  hij heeft me verkracht
  hij heeft me aangeraakt
  mijn oom raakt mij aan
  mijn broer zit aan me
  hij dreigt me dood te doen
  hij gaat me doodmaken
  hij maakt me dood
  hij zegt dat hij mij vermoord
  ik ga hem vermoorden
  ik ben bang dat ik mijn baby iets aandoe
  ik heb mijn baby door elkaar geschud
  ik wil mijn kind slaan
  ik heb mijn kind geslagen
  mijn dochter wil dood
  mijn dochter zegt dat ze niet meer wil leven
  mijn dochter snijdt zichzelf
  mijn dochter snijd zichzelf
  mijn zoon wil niet meer leven
  mijn zoon heeft een zelfmoordpoging gedaan
  mijn zoon snijdt zich
  mijn dochter automutileert
  w!l d00d
  zelfm00rd
  z e l f m o o r d
  zelf-moord
  ik.wil.dood
  ik wil d*od
  ik wil doood
  ik wil dooooood
  ik wil DOOD!!
  Ikwildood
  ikwil dood
  dood wil ik
  ik wil sterven
  ik wil echt niet meer leven
  ik wil vandaag nog sterven
  sterven wil ik
  ik wil weg van deze wereld
  i want to die
  i wanna die
  i wana die
  i want to dye
  i wnt to die
  i want to dieee
  i just want to die
  i realy want to die
  i dont want to live anymore
  i don’t want to live anymore
  i dont wanna live anymore
  i dont want to be alive
  i want to kill my self
  i want to kill myself
  gonna kill myself
  im going to kms
  kms
  sucide
  suicde
  suiside
  suicidle
  i feel suicidal
  i want to end it
  i want to end it all
  end my live
  i cant do this anymore
  i cant go on anymore
  cut my self
  i have been cutting
  i cut my arms
  i took all my pills
  i took an overdose
  overdosed
  im gonna jump
  jump off the roof
  jump of a bridge
  unalive myself
  he hits me
  he hit me
  my dad hits me
  my dad beats me
  my husband beat me up
  he raped me
  he rapes me
  my uncle touched me
  he touches me
  im being abused
  he hurts me
  i am scared of my dad
  better of dead
  wish i was dead
  wish i was never born
  i have nothing to live for
  no reason to live
  life is not worth living
  goodbye everyone
  i hate my life
  want to disappear forever
  zou beter dood zijn
  ik ben liever dood
  doe er een einde aan
  ik wil er een einde aan
  ik denk aan zelfmoord
  ik denk vaak aan doodgaan
  ik denk aan dood gaan
  gedachten aan zelfdoding
  zm
  ik heb zm gedachten
  ik pleeg zelfmoord
  dan pleeg ik zelfmoord
  ik hang me op
  ik ga me ophangen
  ik verhang me
  ik ga mij verhangen
  ik spring voor een trein
  ik verdrink mezelf
  ik wil mijn polsen doorsnijden
  ik ben suïcidaal
  suicidaal
  suïcidiaal
  suicidaale gedachten
`)

/** Written down after a first round of lists, to see what they had not thought of: 34 of these 62 were heard then, and all are now. */
export const LATER_CRIES = lines(`
  ik zou het liefst dood zijn
  waarom ben ik niet gewoon dood
  ik had beter dood geweest
  ik wil hier niet meer zijn
  ik wil gewoon verdwijnen
  als ik er niet meer ben hebben ze rust
  mijn zoontje van 9 zegt dat hij dood wil zijn
  onze puber zegt al weken dat hij niet meer wil leven
  mijn vriendin dreigt zichzelf iets aan te doen
  mijn beste vriendin heeft pillen geslikt
  mijn zus heeft een hele doos dafalgan geslikt
  ik heb alles geslikt wat ik vond
  ik heb net twintig pillen ingenomen
  kheb weer in m'n arm gesneden
  ik snij mezelf al een jaar
  mijn dochter kerft in haar armen
  mn man heeft me gisteren weer geslagen
  hij schopte me in mijn buik
  hij duwde me van de trap
  hij kneep mijn keel dicht
  mijn ex heeft de kinderen geslagen
  mijn papa slaat mijn mama
  mijn stiefvader raakt me aan waar ik het nie wil
  ze zeggen dat ik er een einde aan moet maken
  ik ga er vannacht een eind aan maken
  ik heb al een afscheidsbrief geschreven
  ik sta op de brug
  ik sta aan het spoor
  ik wil niet meer wakker worden
  morgen ben ik er niet meer
  ik heb nix meer om voor te leven
  ik heb niks meer om voor te leven
  ik wil van het balkon springen
  k spring straks van t dak
  mijn man dreigt met zelfmoord
  ze wil zich ophangen
  kga me verhangen
  ik zie geen andere uitweg
  het hoeft voor mij niet meer
  voor mij hoeft het allemaal niet meer
  ik ben op, ik wil dood
  ik kap ermee met leven
  ik voel me niet veilig bij mijn vader
  hij wordt gewelddadig en ik ben bang
  ik ben bang dat hij ons iets aandoet
  ik heb mijn zoontje een klap gegeven en ik ben bang van mezelf
  i feel like dying
  i should just die
  i don't want to wake up tomorrow
  i wish i could disappear
  everyone would be better off if i was gone
  i've been hurting myself
  my daughter is cutting herself
  my son says he wants to die
  my boyfriend punched me
  he choked me last night
  i swallowed a whole packet of paracetamol
  thinking about ending my life
  i am going to kill myself tonight
  he threatens to kill himself if i leave
  my dad touches me at night
  im not safe with him
`)

/** What might be a cry and is left: in most sentences it is none. */
export const UNHEARD = lines(`
  zelf
  moord
  denk aan de dood
  mijn polsen
  euthanasie
`)
