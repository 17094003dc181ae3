import sprite from './figures.svg?url'

export const FIGURES = [
  'shell',
  'leaf',
  'fish',
  'bird',
  'hedgehog',
  'snail',
  'star',
  'moon',
  'cloud',
  'wave',
  'tree',
  'flower',
  'mushroom',
  'boat',
  'lighthouse',
  'kite',
  'cup',
  'umbrella',
  'pebbles',
  'acorn',
  'butterfly',
  'cat',
  'owl',
  'whale',
] as const
export const TINTS = 10

/**
 * Which of the 240 figures belongs to a seed: one that was chosen is written `owl-3` (figure, tint); any other text
 * gives always the same one.
 */
export function figureOf(seed: string): { figure: (typeof FIGURES)[number]; tint: number } {
  const [name, number] = seed.split('-')
  const chosen = FIGURES.find((figure) => figure === name)
  const tint = Number(number)
  if (chosen && Number.isInteger(tint) && tint >= 0 && tint < TINTS) return { figure: chosen, tint }

  let hash = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  hash = (hash ^ (hash >>> 15)) >>> 0
  return { tint: hash % TINTS, figure: FIGURES[Math.floor(hash / TINTS) % FIGURES.length]! }
}

/**
 * A drawn figure beside a nickname, never a photograph. Decorative: the nickname is the name, so write it next to it.
 */
export function Avatar({ seed, size }: { seed: string; size?: 'small' | 'large' }) {
  const { figure, tint } = figureOf(seed)
  return (
    <svg className={`avatar tint-${tint}${size ? ` avatar-${size}` : ''}`} aria-hidden="true">
      <use href={`${sprite}#${figure}`} />
    </svg>
  )
}
