export const help = {
  title: 'Hulp nu',
  intro: 'Je hoeft het niet alleen te doen. Deze mensen luisteren.',
  danger: 'Is er nu gevaar? Bel 112.',
  call: (number: string) => `Bel ${number}`,
  site: 'Naar de website',
  leave: {
    title: 'Verlaat deze pagina',
    text: 'Met de knop ‘Verlaat deze pagina’ ben je meteen weg. Drie keer op Esc drukken werkt ook. Je komt op een gewone pagina. De geschiedenis van je browser kunnen we niet wissen.',
  },
}
