import { lines } from './crisis-words.ts'

/**
 * Figures of speech and ordinary things that hold words of crisis, written as phrases are (`phrases.ts`). They are taken out of a text before
 * it is read, and no more than themselves: "ik lach me dood, maar ik wil dood" is still a cry.
 */
export const FIGURES = lines(`
  lach/lacht/lachen/lachte/gelachen/schrik/schrikt/schrok/verveel/verveelt/vervelen/verveelde/werk/werkt/werken/werkte/erger/ergert/ergerde/zoek/zoekt/zocht/schaam/schaamt/schaamde/zweet/wacht/wachtte me/zich/ons/je .. dood
  me/zich/ons/je dood gelachen/geschrokken/verveeld/gewerkt/geërgerd/gezocht/geschaamd/gewacht/lachen/schrikken/vervelen/werken/schamen/zoeken
  dood/doodgaan/doodga/sterf/sterven/sterft/gestorven/stierf van honger/dorst/kou/koude/hitte/warmte/schaamte/verveling/zenuwen/slaap/lachen/lach
  dood/doodgaan/doodga/sterf/sterven/sterft/gestorven/stierf van de/het honger/dorst/kou/koude/hitte/warmte/schaamte/verveling/zenuwen/slaap/lachen/lach/spanning/stress
  plant/planten/vis/vissen/goudvis/hond/kat/poes/cavia/hamster/konijn/kip/kippen/vogel/batterij/telefoon/gsm/scherm/wifi/laptop/boom/bomen/bloem/bloemen/spin/mug/muggen/wesp is/was/zal/zou/gaat/ging/gaan/gingen/kan/kon/moet/lijkt dood/doodgaan
  wel iemand/hem/haar/ze/hen .. vermoorden
  iemand/hem/haar/ze/hen wel .. vermoorden
  slaat/sloeg/slaan me/ons over/gade
  slaat/sloeg me uit de/mijn hand/handen
  maak er een eind aan dat
  slaat/sloeg me/ons om het hart
  slaat/sloeg me/ons .. schouder/schouders/rug
  peuter/kleuter/dreumes/baby .. slaat/slaan/sloeg me/ons
  verstomming/stomheid/erdoor/doorheen/doorgeslagen geslagen
  er/ons/me door geslagen
  geslagen om/tot/op
  snijd me .. hart/ziel
  me/zich .. gesneden aan
  me/zich .. gesneden bij het
  gesneden in/aan mijn/de/zijn/haar/een vinger/duim/blik/papier
  in mijn/de/zijn/haar vinger/duim gesneden
  vinger/duim .. gesneden
  zit/zitten/zat aan me vast/gekleefd/gehecht/geplakt
  raakt/raakte me aan het
  maak/maakt/maakte/maken me/zich dood ongerust/zorgen
  eind maken/maak/maakt aan de/het/dit/deze/die/dat/ons/onze/mijn/zijn/haar/al ruzie*/geruzie*/gedoe/geroep/roepen/pesten/pesterij*/discussie*/strijd/relatie/huwelijk/contract/gesprek*/gewoonte*/gamen/gezeur/onzin/opvang
  mes en vork
  knife and fork
  beweegt niet graag/veel/echt/goed
  overdosis/overdose suiker/chocola*/liefde/koffie/schermtijd/gezelligheid/televisie/tv/cadeau*/snoep*/prikkels/aandacht/info*/tips/of
  suicide squad
  tot last .. buren/buur
  it hit/hits me
  this/that/story/post/words/song/film hit/hits/touched/touches me
  hit/hits me that/how/up
  beat/beats/beating me at/to/in
  to die for
  cant go on holiday/vacation/trips
  toddler/baby/preschooler .. hits/hit/bites/beats me
  goodbye everyone see/until/till
  die of/from laughter/laughing/boredom/embarrassment/shame/hunger/cold/heat
  die laughing
  killing me with laughter
  jump/jumps off the sofa/couch/bed/swing/trampoline
`)

/** Ordinary words that are one slip away from a word of the lists. */
export const LOOKALIKES = lines(`
  misbruik
  misbruiken
  opgeslagen
  gesloten
  overdosering
  verdacht
  verkrampt
  verwacht
  aangebrand
  aangeraden
  aangeland
  aanbranding
  aanraking
  aanleiding
  aanmelding
  bedreigt
  suicides
  geslapen
  vermoeden
  vervangen
  opvangen
  verlangen
  levensmoed
  levensmoet
`)
