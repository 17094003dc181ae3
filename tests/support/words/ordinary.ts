import { lines } from '#worker/forum/checks/crisis-words.ts'

/** Figures of speech and sentences of any day, in the words of crisis or near them: nobody is to wait for a reader because of these. */
export const ORDINARY = lines(`
  Ik ben doodmoe vandaag.
  We waren doodop na die week.
  Ik lach me dood met die kleine.
  Ik heb me dood gelachen.
  Ik schrok me dood toen de bel ging.
  Hij verveelt zich dood in de vakantie.
  Ik verveel me dood op het werk.
  We werken ons dood voor niets.
  Ik schaamde me dood in de winkel.
  We gaan dood van de honger, wanneer eten we?
  Ik ga echt dood van de kou hier.
  Ik ging dood van schaamte.
  Hij zegt dat hij doodgaat van de honger.
  We sterven van de dorst.
  Ik sterf van de hitte.
  Ik kan hem wel vermoorden als hij weer zijn jas op de grond gooit.
  Ik kon hem wel vermoorden.
  Soms zou ik ze wel kunnen vermoorden, maar dan lachen ze.
  Ik kon wel iemand vermoorden toen de wifi uitviel.
  Die diersoort is aan het uitsterven.
  Het uitsterven van de dino’s boeit hem.
  Het scherm van mijn gsm is dood.
  De batterij is dood.
  Mijn telefoon was dood.
  Ik doe dat doodgraag.
  Ik zou doodgraag eens slapen.
  Mijn hond is dood en mijn dochter huilt.
  Onze kat is dood.
  De cavia is dood gegaan, hoe vertel ik dat?
  De goudvis gaat dood, denk ik.
  Alle planten gaan dood bij mij.
  De plant zal wel dood gaan.
  Mijn opa is vorige week gestorven.
  Mijn moeder is gestorven toen ik tien was.
  Zijn vader is dood.
  Mijn zoon vraagt wat dood betekent.
  Hij wil weten waar oma nu is.
  Ze speelt dat haar pop dood is.
  In het spel is hij nu al drie keer dood.
  Op de fiets is er een dode hoek.
  We zitten op een dood spoor met school.
  Dat gesprek liep dood.
  Het was doodstil in huis.
  Dat is doodnormaal, hoor.
  Doodsimpel recept voor soep.
  Een doodgewone dinsdag.
  Ze werd doodziek van de vis.
  Zij is als de dood voor spinnen.
  Mijn dochter springt van de zetel.
  Hij springt van de trap, elke keer weer.
  We gaan springen op de trampoline.
  Ik ga springen met hem in het springkasteel.
  Morgen nemen we de trein naar zee.
  De trein had weer vertraging.
  Zijn speelgoed ligt onder de kast.
  De pop viel onder de zetel.
  We stonden voor de trein te wachten.
  We wonen naast een brug.
  Ik neem elke ochtend mijn pillen voor de schildklier.
  Ze neemt de pil.
  Ik heb mijn medicatie genomen en ga slapen.
  De dokter gaf hem pillen voor zijn adhd.
  Ik heb de pil weer vergeten.
  Ik heb me gesneden aan een blik.
  Ze heeft zich gesneden aan het papier.
  Ik heb in mijn vinger gesneden bij het koken.
  Hij heeft in zijn duim gesneden.
  We snijden samen groenten.
  Kan je de taart snijden?
  Hij krabt aan zijn eczeem.
  Haar haar is te kort gesneden.
  De bal sloeg me uit de hand.
  Die ober sloeg me over.
  Ze sloeg ons over bij de telling.
  De schrik sloeg me om het hart.
  Hij sloeg me op de schouder en zei: goed gedaan.
  We hebben ons erdoor geslagen.
  Ik heb me er doorheen geslagen.
  Ik was met verstomming geslagen.
  De klok slaat tien.
  Het onweer is ingeslagen.
  Hij verslaat me altijd met schaken.
  Dat slaat nergens op.
  Die ruzie sloeg op niets.
  Mijn peuter slaat me als hij moe is.
  Hij slaat met deuren.
  Ze slaat haar boek dicht.
  Dat verhaal raakte me.
  Jouw bericht raakt me aan het hart.
  Het ligt aan mij, denk ik.
  De baby zit aan me vast, de hele dag.
  Hij zit graag aan de tafel.
  Mijn dochter komt elke nacht in mijn bed.
  Onze kleuter slaapt in ons bed.
  Ze ligt nog in mijn bed.
  Ik wil niet meer ruziemaken.
  Ik wil niet meer wachten op school.
  Ik wil niet meer naar die vergadering.
  Ik wil er niet meer over praten.
  Ik kan niet meer slapen zonder oordoppen.
  Ik kan niet meer volgen met die wiskunde.
  Dat kan niet meer, hij is te oud daarvoor.
  Hij wil niet meer naar school.
  Hij wil niet meer eten zonder tablet.
  Mijn zoon wil niet meer bij zijn vader slapen.
  Ze wil niet meer zwemmen.
  Ik ga het niet meer doen.
  Het gaat niet meer zoals vroeger.
  Wij zien het wel zitten.
  Ik zie het huiswerk niet meer liggen.
  Het leven is mooi.
  Geniet van het leven.
  Zo is het leven.
  Ik heb geen zin in koken.
  Hij heeft nergens zin in.
  Mijn kind wordt ’s nachts niet meer wakker.
  Eindelijk wordt ze niet meer wakker om vier uur.
  Rust, dat wil ik, een uurtje maar.
  We willen rust in huis.
  Afscheid nemen aan de poort is moeilijk.
  Het afscheid op de crèche duurt lang.
  Ik maak er een eind aan, dat gamen na tien uur.
  Ik wil een einde maken aan de ruzies.
  We willen een einde maken aan het geroep.
  Maak een eind aan die discussie.
  Ze slapen beter zonder licht.
  Hij leert beter zonder muziek.
  Het huis is leeg zonder hem.
  Ik mis mijn vrienden.
  Niemand belt me nog.
  Hij dwingt me om te kiezen tussen hem en mijn werk.
  Ze heeft me geholpen.
  Ze heeft me aangekeken.
  Ik heb hem aangesproken.
  Dit doet me iets.
  Het doet me denken aan vroeger.
  Wat doe je me nu aan!
  Hoe kan je een kind dat aandoen met al dat huiswerk?
  Doe je jas aan.
  Kan iemand me opvangen na school?
  Wie kan me vervangen op vrijdag?
  Ik verlang naar de zomer.
  Ik vermoed dat hij moe is.
  Hij maakt misbruik van de situatie.
  Ze maken zich zorgen om niets.
  Ik maak me doodongerust.
  Hij heeft zijn kamer niet opgeruimd.
  Mijn man en ik praten te weinig.
  Hij hangt altijd aan mijn been.
  Ik hang de was op.
  Hij hangt zijn jas nooit op.
  Ik heb hem opgehangen, dat schilderij.
  Een overdosis suiker op dat feestje.
  Wat een overdosis schermtijd dit weekend.
  Bel de Zelfmoordlijn op 1813.
  113 Zelfmoordpreventie geeft ook een cursus.
  We zwemmen in zee.
  Ik sta op instorten van de was.
  Ik haat maandag.
  Ik haat het huiswerk.
  Ik wil de krant lezen in rust.
  Hij wou de hond uitlaten.
  Wilde dieren vindt hij leuk, dode insecten ook.
  Er lag een wild dier dood langs de weg.
  Ik wil een dood hert op een schilderij niet in de kamer.
  De wereld is groot.
  Jullie zijn beter in wiskunde.
  De kinderen zijn beter, de koorts is weg.
  Zonder mij was de taart op.
  Ze redden zich prima zonder mij, zelfs met de was.
  Onze buren slaan met deuren.
  Mijn vader leerde me fietsen.
  Ik ben bang voor de winter.
  Ze is bang voor de hond van de buren.
  Ik sta met lege handen.
  De auto stond onder een boom.
  Het touw van de schommel is stuk.
  Ik heb het mes in de lade gelegd.
  It hit me that he is growing up.
  Your story touched me.
  He beat me at chess again.
  This cake is to die for.
  I died laughing.
  I'm dying to know how it went.
  My phone is dead.
  The battery died again.
  We jumped on the trampoline.
  He jumps off the sofa all day.
  I can't do this puzzle anymore with him.
  My back is killing me.
  I want to sleep.
  She took her pills for the flu.
  He doesn't want to go to school.
  I don't want to argue.
  We are tired of homework.
  I hate my job.
  It hurts to see him cry.
  She cut my hair too short.
  I cut the bread for everyone.
  End of the school year is near.
  Life is good again.
  Goodbye nappies.
  He hits the ball well.
  I could go on for hours.
  Mijn zoon zegt dat hij niet meer wil voetballen.
  Ik wil niet meer dat hij gamet na tien uur.
  Ze hebben me gebeld van school.
  Hij heeft me gisteren weer gebeld.
  Ik sta aan de schoolpoort te wachten.
  Ik zit op het dak van de wereld.
  We stonden op de brug naar de boten te kijken.
  Ik stop met roken.
  Ik kap ermee, met dat dieet.
  Hij is bang dat ze me niet gelooft.
  Ze is bang dat hij haar vergeet.
  Ik ben bang voor mezelf een keuze te maken.
  Mijn dochter heeft haar haar zelf geknipt.
  Ik heb mijn dochter een knuffel gegeven.
  Ze heeft hem een duw gegeven op de speelplaats.
  Hij slaat andere kinderen in de crèche.
  Mijn zoon slaat zijn zusje als hij boos is.
  Ze bijt en slaat andere kinderen.
  Mijn dochter van drie slaat mama.
  Haar papa slaat nooit.
  Ik hou het vol met koffie.
  Ik hou niet van drukte.
  Ik wil gewoon slapen.
  Ik wil gewoon rust.
  Alles is te veel deze week.
  Ik ben op.
  Ik zie er geen gat meer in met die wiskunde.
  Hij wou verdwijnen in het spel.
  Zijn knuffel is voor altijd weg.
  Ze is voor altijd mijn beste vriendin.
  We hebben alles geprobeerd.
  Hij heeft zijn siroop niet geslikt.
  Ze heeft een knikker ingeslikt.
  Ik heb pillen gekregen van de huisarts.
  De dokter zei dat we pillen moeten nemen.
  Ik lees een boek over de oorlog met mijn zoon.
  In de film ging de hond dood.
  Oma is dood en hij vraagt of ik ook dood ga.
  Hij is bang dat ik dood ga.
  Onze kleuter vraagt elke avond of mama ook doodgaat.
  Ik denk aan de vakantie.
  Mijn ex dreigt met de rechtbank.
  Mijn ex dreigt ermee de kinderen niet terug te brengen.
  Hij doet dingen die ik niet begrijp.
  Mijn vader lag in mijn bed en ik op de zetel.
  Hij raakt me kwijt als ik snel praat.
  De leraar raakte hem aan op de schouder.
  Hij trok me mee naar de zandbak.
  Ze duwde me in het zwembad.
  I can't go on holiday this year.
  I could just die of embarrassment.
  We are tired of life in the city.
  He hit the wall with his toy.
  My toddler hits me when he is tired.
  I don't want to be here at work.
  Is my son safe with him on the bus?
  I took my pills this morning.
  Goodbye everyone, see you next week at the meeting!
  Vaarwel zomer.
  Wij namen afscheid van de juf.
`)
