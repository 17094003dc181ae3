import { lines } from '#worker/forum/checks/crisis-words.ts'

/** What is happening now: somebody is called, no second word is waited for. */
export const NOW = lines(`
  Ik heb net 30 dafalgan genomen.
  ik heb 30 pillen genomen
  30 dafalgan genomen
  twintig dafalgans geslikt
  40 paracetamols binnen
  kheb net 25 paracetamollen geslikt
  ik heb vijftien xanax genomen
  heb 12 temesta's genomen
  Ik heb daarnet 30 stuks dafalgan genomen
  ik heb 30x dafalgan geslikt
  30dafalgan genomen
  heb 20 van mijn slaappillen genomen
  ik heb 20 parasetamol geslikt
  ik heb 40 ibuprofin genomen
  ik nam daarnet 24 nurofen
  mijn dochter heeft 16 pillen genomen en ze slaapt nu
  mijn zoon slikte 20 rilatine
  ik heb er 30 geslikt
  ik heb al mijn seroquel geslikt
  een doos dafalgan leeg
  heb een hele doos dafalgan leeg
  ik heb een strip xanax opgegeten
  nam net al mijn xanax
  ik slik vanavond 40 pillen
  ik heb bleekwater gedronken
  mijn dochtertje heeft ontstopper gedronken
  Hij staat aan mijn deur met een mes en roept dat hij me gaat vermoorden.
  hij staat hier met een mes
  hij staat voor de deur met een geweer
  hij heeft een mes
  mijn vader heeft een mes vast
  papa zwaait met een bijl
  mijn ex loopt rond met een mes
  hij dreigde met een mes
  hij zet een mes op mijn keel
  Mama wordt niet wakker, ze ligt op de grond.
  mama wordt niet wakker
  mama word ni wakker
  papa wordt niet meer wakker
  ik krijg mijn moeder niet wakker
  krijg mama nie wakker
  ik krijg haar niet meer wakker
  papa ligt op de grond
  mama ligt daar op de grond
  mama beweegt niet
  ze beweegt niet meer
  oma ademt niet meer
  de baby ademt niet
  hij ligt op de grond en reageert niet
  mijn moeder ligt bewusteloos in de keuken
  zijn lippen zijn blauw
  ik wil mijn kinderen meenemen de dood in
  ik neem ze mee de dood in
  ik loop voor de trein
  ik ga voor de trein lopen
  ik rijd tegen een boom
  straks rij ik tegen een boom, ik rij tegen een boom
  ik ga tegen een boom rijden
  vanavond doe ik het
  nu doe ik het
  ik doe het vannacht
  dit is mijn laatste nacht
  ik ga het nu doen
  i took 30 pills
  just took 20 paracetamol
  ive taken about 25 tylenol
  i swallowed forty tablets
  took all my mums pills
  she took a whole bottle of pills
  i drank bleach
  he has a knife
  my dad has got a gun
  hes at the door with a knife
  he is standing here with a knife
  my ex came with a knife
  my mum wont wake up
  i cant wake my mum
  i cant wake her up
  dad isnt breathing
  she is not breathing
  my baby is not breathing
  he stopped breathing
  mum is on the floor
  mum isnt moving
  her lips are turning blue
  tonight im doing it
  im doing it tonight
  im going to drive into a tree
`)

/** Cries by themselves, of which it is not said that it is now. */
export const SOON = lines(`
  mijn polsen open gesneden
  ik heb mijn polsen opengesneden
  ik krab mijn armen open
  dat hij me gaat vermoorden
  hij zegt dat hij mij zal doden
  hij roept dat hij ons gaat afmaken
  hij heeft me bij de keel gegrepen
  mijn man greep me bij de keel
  bij de keel gegrepen
  hij laat me niet buiten
  mijn man laat mij niet weg
  ik word geslagen
  ik word thuis geslagen
  mijn zusje wordt geslagen
  mijn ex stalkt me
  mn ex stalkt mij
  ik word gestalkt
  mijn stiefvader komt 's nachts in mijn kamer
  stiefvader komt snachts in mijn kamer
  mijn nonkel doet dingen met mij die ik niet wil
  mijn nonkel doet dingen met mij die ik nie wil
  mijn mama zegt dat ze er een einde aan gaat maken
  ik hoop dat ik morgen niet wakker word
  ik hoop dat ik nooit meer wakker word
  het leven beu
  ik ben het leven zo beu
  ik ben het leven zat
  afscheid genomen van iedereen
  mijn brief is geschreven
  niemand gaat mij nog vinden
  niemand zal me vinden
  ik ga mijn ex vermoorden
  was ik maar nooit geboren
  he wont let me leave
  my ex is stalking me
  i am being stalked
  my stepdad comes into my room at night
  my uncle does things to me i dont want
  he grabbed me by the throat
  i hope i never wake up
  i said goodbye to everyone
  my note is written
  nobody will ever find me
  im done with life
  im going to kill my ex
`)

/** Ordinary sentences in the same words: a table of what is not to be taken for it. */
export const QUIET = lines(`
  Ik ging bijna dood van het lachen.
  Ik nam een dafalgan en ging slapen.
  Ik nam 2 dafalgans en het ging beter.
  Ik heb twee paracetamols genomen voor mijn hoofd.
  Ik heb 1000 mg paracetamol genomen.
  Ik heb dafalgan 500 genomen.
  Ik heb 10 jaar lang geen pillen nodig gehad.
  Ik moet elke dag 6 pillen nemen voor mijn hart.
  Mijn moeder neemt 8 pillen per dag.
  Ik heb al mijn pillen bij me in de tas.
  Ik heb 30 foto's genomen.
  Er zijn 30 inschrijvingen binnen.
  We hebben er 30 binnen.
  Hij is 13 jaar en neemt rilatine.
  Om 20 u heb ik mijn medicatie genomen.
  Op 15 juni nam ze haar eerste pil.
  Zijn medicatie is op, we halen morgen nieuwe.
  De doos dafalgan is leeg.
  De baby heeft zijn melk gedronken.
  Hij wordt maar niet wakker voor school.
  Mijn zoon wordt niet wakker van zijn wekker.
  Ik krijg hem 's morgens niet wakker voor school.
  Hij krijgt zijn ogen niet open.
  Ik hoop dat de baby vannacht niet wakker wordt.
  Ik hoop dat hij niet wakker wordt van het vuurwerk.
  Hij ligt op de grond te krijsen in de winkel.
  Papa ligt op de grond met de blokken te spelen.
  Ze ligt op de grond te tekenen.
  Mijn dochter beweegt niet genoeg.
  Hij beweegt niet graag.
  Ze wordt 's nachts niet wakker.
  Hij krijst en ligt op de grond.
  Dit is mijn laatste dag.
  Mijn zoon reageert niet als ik roep.
  Mijn ex reageert niet meer op mijn berichten.
  De school reageert niet.
  Mijn zoon heeft een mes nodig voor de scouts.
  Hij heeft een mes gekregen van opa om te snijden.
  Hij heeft geen mes.
  Met een mes snij ik de appel.
  Eet met mes en vork.
  Hij loopt rond met een zwaard van karton.
  Hij speelt met een waterpistool.
  Hij staat aan de deur met zijn boekentas.
  Mijn ouders gaan boos zijn.
  Ik kan hem soms wel vermoorden.
  Dat verhaal greep me bij de keel.
  Mama laat me niet buiten spelen als het regent.
  Mijn ouders laten me niet weg op vrijdag.
  Hij laat de hond niet buiten.
  De eieren worden stijf geslagen.
  Er wordt niet geslagen in de klas.
  Ik stalk hem een beetje op insta.
  Papa komt 's avonds een verhaal lezen.
  Mijn zoon komt 's nachts in mijn bed.
  Zij komt 's nachts in onze kamer slapen.
  Hij doet dingen die ik niet begrijp.
  De kinderen doen iets wat ik niet wil.
  Ik ben het koken beu.
  Ik ben de luiers zo beu.
  Hij is het beu.
  De brief van school is geschreven.
  De brief is klaar.
  Niemand kan mijn sleutels vinden.
  Niemand gaat me geloven.
  Niemand zal me leuk vinden.
  Ik wacht op de trein.
  Ik loop naar de trein.
  We rijden met de trein naar zee.
  Ik ben tegen een paal gereden met de fiets.
  Ik rij langs een boom.
  Ik doe het vanavond wel.
  Ik doe het morgen, bedankt voor de tip.
  Vanavond doe ik de afwas.
  Nu doe ik het licht uit.
  Vannacht sliep hij eindelijk door.
  Ik ga het proberen.
  Ik neem de kinderen mee naar zee.
  Neem je de kinderen mee?
  Vandaag is de laatste dag van de vakantie.
  Dit is mijn laatste dag op het werk.
  Mijn telefoon gaat dood.
  Ik schrok me dood toen de bel ging.
  10 meditatie oefeningen gedaan
  Hij is 15 en 20 keer te laat gekomen.
  I took a paracetamol and went to bed.
  I took 2 paracetamol for my head.
  I took 10 minutes for myself.
  He took 30 photos.
  She takes six pills a day for her heart.
  He has a knife and fork set.
  He needs a knife for scouts.
  He wont wake up for school.
  I cant wake him up for school in time.
  My mum wont wake up early on Sundays.
  My son is on the floor with his blocks.
  Dad is on the floor playing with the kids.
  He does not move enough.
  I will do it tonight, thanks.
  I am doing the dishes tonight.
  My parents wont let me out on Friday evening with them.
  Grandma passed on the letter.
  My note is in the bag.
  Nobody will find the keys.
  I am done with homework.
  I hope the baby does not wake up.
`)
