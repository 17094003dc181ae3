export const search = {
  title: 'Zoek',
  intro: 'Zoek in alles wat je hier mag lezen. Wat je zoekt, bewaren we niet.',
  introIn: (community: string) => `Zoek in ${community}. Wat je zoekt, bewaren we niet.`,
  label: 'Wat zoek je?',
  hint: 'Eén of meer woorden. Het begin van een woord is genoeg.',
  where: 'Waar?',
  everywhere: 'Overal waar ik mag lezen',
  submit: 'Zoek',
  found: (count: number, more: boolean) =>
    more ? `De nieuwste ${count} berichten` : count === 1 ? '1 bericht gevonden' : `${count} berichten gevonden`,
  near: 'Geen bericht heeft al deze woorden. Dit komt in de buurt:',
  nothing: 'We vonden niets met deze woorden.',
  nothingHint: 'Probeer een ander woord, of minder woorden.',
  folded: 'Moeilijk onderwerp. Open het bericht om te lezen.',
  reply: 'Reactie',
  older: 'Zoek verder terug',
  again: 'Zoek opnieuw',
}
