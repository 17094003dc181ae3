import sprite from './icons.svg?url'

export type IconName =
  | 'help'
  | 'exit'
  | 'calendar'
  | 'groups'
  | 'home'
  | 'inbox'
  | 'flag'
  | 'clock'
  | 'check'
  | 'check-circle'
  | 'close'
  | 'lock'
  | 'pencil'
  | 'mic'
  | 'mic-off'
  | 'camera'
  | 'camera-off'
  | 'hand'
  | 'chat'
  | 'send'
  | 'more'
  | 'arrow-left'
  | 'arrow-right'
  | 'chevron'
  | 'warning'
  | 'alert'
  | 'crisis'
  | 'info'
  | 'leaf'
  | 'sun'
  | 'heart'
  | 'person'
  | 'eye'
  | 'eye-off'
  | 'search'
  | 'phone'
  | 'globe'
  | 'bell'
  | 'pin'
  | 'text'
  | 'download'
  | 'screen'
  | 'reply'
  | 'plus'
  | 'bold'
  | 'italic'
  | 'list'
  | 'quote'
  | 'link'
  | 'recognise'
  | 'hug'
  | 'bulb'
  | 'ring'

/**
 * A small line icon from the sprite, drawn in the colour of the text around it. Always beside a word: it is hidden
 * from a screen reader. (`ring` is the mark of the house.)
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon icon-${name} ${className}`.trimEnd()} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}

/** The same as markup, for what is written once and not as elements. */
export const iconMarkup = (name: IconName) =>
  `<svg class="icon icon-${name}" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`
