import type { ComponentProps, ReactNode } from 'react'
import { Whose } from '#app/forms/whose.tsx'
import { Icon, type IconName } from './icon.tsx'

/** `primary` once a page; `quiet` for the rest; `danger` for what cannot be undone; `bare` for acts beside text. */
export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'bare'

const classes = (variant: ButtonVariant, extra?: string) =>
  ['button', variant !== 'primary' && `button-${variant}`, extra].filter(Boolean).join(' ')

interface Look {
  variant?: ButtonVariant
  icon?: IconName
  children: ReactNode
}

/**
 * Does something. One verb with its object: "Plaats bericht". It is never disabled: what is wrong is said after a
 * press. `busy` while the answer is on its way (the press still counts, the server takes a resend well). Its form says whose page
 * it is on, unless it asks only, or may be sent as anybody (`whose`).
 */
export function Button({
  variant = 'primary',
  icon,
  busy,
  whose = true,
  className,
  type = 'submit',
  children,
  ...rest
}: Look & { busy?: boolean; whose?: boolean } & ComponentProps<'button'>) {
  return (
    <>
      <button type={type} className={classes(variant, className)} aria-busy={busy || undefined} {...rest}>
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {whose && type === 'submit' && <Whose />}
    </>
  )
}

/** Goes somewhere, and is important enough to look like a button. */
export function ButtonLink({
  variant = 'primary',
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<'a'> & { href: string }) {
  return (
    <a className={classes(variant, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
