import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Icon } from './icon.tsx'

interface Asking {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The text of the error code, which says what to do. */
  error?: string
  /** Only when a page has two fields of the same name; `FormErrors` then needs it too. */
  id?: string
}

/** The id of a field by its name: what `FormErrors` links to. */
export const fieldId = (name: string) => `f-${name}`

function wiring({ name, hint, error, id = fieldId(name) }: Asking) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

const wrong = (base: string, error?: string) => (error ? `${base} field-wrong` : base)

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}

function Labelled({
  asking,
  optional,
  hideLabel,
  children,
}: {
  asking: Asking
  optional?: boolean
  hideLabel?: boolean
  children: ReactNode
}) {
  const words = useWords().ui
  const id = asking.id ?? fieldId(asking.name)
  return (
    <div className={wrong('field', asking.error)}>
      <label className={hideLabel ? 'hush' : 'label'} htmlFor={id}>
        {asking.label}
        {optional && <span className="optional"> ({words.optional})</span>}
      </label>
      {asking.hint && <Hint id={id}>{asking.hint}</Hint>}
      {asking.error && <FieldError id={id}>{asking.error}</FieldError>}
      {children}
    </div>
  )
}

interface Shown {
  /** Adds "(mag je overslaan)" to the label. Required fields say nothing. */
  optional?: boolean
  /** Keeps the label for screen readers only: a search box beside its button, the composer of a chat. */
  hideLabel?: boolean
}

/** One line of text, a date, a number or a password, with its label, hint and error. Pass `autoComplete` where it helps. */
export function Field({
  name,
  label,
  hint,
  error,
  id,
  optional,
  hideLabel,
  draft,
  ...input
}: Asking & Shown & { draft?: string } & Omit<ComponentProps<'input'>, keyof Asking>) {
  const asking = { name, label, hint, error, id }
  return (
    <Labelled asking={asking} optional={optional} hideLabel={hideLabel}>
      <input type="text" {...input} data-draft={draft} className="input" {...wiring(asking)} />
    </Labelled>
  )
}

/**
 * Room to write: it grows with the text. With `draft` (a key for this account and this place) the small script keeps
 * what is written on the device until the page shows `data-draft-sent` with the same key. `tools` stand above the text.
 */
export function Textarea({
  name,
  label,
  hint,
  error,
  id,
  optional,
  hideLabel,
  draft,
  tools,
  ...textarea
}: Asking & Shown & { draft?: string; tools?: ReactNode } & Omit<ComponentProps<'textarea'>, keyof Asking>) {
  const words = useWords().ui
  const asking = { name, label, hint, error, id }
  return (
    <Labelled asking={asking} optional={optional} hideLabel={hideLabel}>
      {tools}
      <textarea rows={6} {...textarea} className="input" data-draft={draft} {...wiring(asking)} />
      {draft && (
        <p className="hint draft-note" data-draft-note hidden>
          {words.draftKept}
          <button type="button" className="button button-bare" data-draft-forget>
            {words.draftForget}
          </button>
        </p>
      )}
      {draft && (
        <p className="hint draft-note" data-draft-other hidden>
          {words.draftOther}
          <button type="button" className="button button-bare" data-draft-take>
            {words.draftTake}
          </button>
          <button type="button" className="button button-bare" data-draft-clear>
            {words.draftClear}
          </button>
        </p>
      )}
    </Labelled>
  )
}

/** A choice out of a known list of more than five; for fewer, `RadioGroup` shows them all at once. */
export function Select({
  name,
  label,
  hint,
  error,
  id,
  optional,
  hideLabel,
  options,
  ...select
}: Asking & Shown & { options: { value: string; label: string }[] } & Omit<ComponentProps<'select'>, keyof Asking>) {
  const asking = { name, label, hint, error, id }
  return (
    <Labelled asking={asking} optional={optional} hideLabel={hideLabel}>
      <select {...select} className="input" {...wiring(asking)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** One yes or no. The whole row is the target. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  id,
  ...input
}: Asking & Omit<ComponentProps<'input'>, keyof Asking | 'type'>) {
  const wires = wiring({ name, label, hint, error, id })
  return (
    <div className={wrong('choice', error)}>
      <input {...input} type="checkbox" {...wires} />
      <label htmlFor={wires.id}>{label}</label>
      {hint && <Hint id={wires.id}>{hint}</Hint>}
      {error && <FieldError id={wires.id}>{error}</FieldError>}
    </div>
  )
}

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
}

/**
 * One out of a few (`type` radio) or any number out of a few (`type` checkbox), all in sight, under one question.
 */
export function RadioGroup({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  type = 'radio',
  choices,
  defaultValue,
  required,
  draft,
}: Asking & {
  type?: 'radio' | 'checkbox'
  choices: Choice[]
  defaultValue?: string | string[]
  required?: boolean
  /** As with `Textarea`: what was chosen is kept on the device. */
  draft?: string
}) {
  const { 'aria-describedby': describedBy } = wiring({ name, label, hint, error, id })
  const chosen = new Set(Array.isArray(defaultValue) ? defaultValue : [defaultValue])
  return (
    <fieldset className={wrong('field', error)} aria-describedby={describedBy}>
      <legend className="label">{label}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className="choices">
        {choices.map((choice, index) => {
          const own = index ? `${id}-${choice.value}` : id
          return (
            <div className="choice" key={choice.value}>
              <input
                type={type}
                id={own}
                name={name}
                value={choice.value}
                defaultChecked={chosen.has(choice.value)}
                required={type === 'radio' && required}
                data-draft={draft}
                aria-describedby={choice.hint ? `${own}-text` : undefined}
              />
              <label htmlFor={own}>{choice.label}</label>
              {choice.hint && (
                <p className="hint" id={`${own}-text`}>
                  {choice.hint}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/**
 * Everything that needs another look, above the form, each linked to its field. Render it first in the page's main
 * part; nothing when there are no errors.
 */
export function FormErrors({
  errors,
  title,
}: {
  errors: { name: string; text: string; id?: string }[]
  title?: string
}) {
  const words = useWords().ui
  if (!errors.length) return null
  return (
    <div className="form-errors" role="alert" tabIndex={-1} id="form-errors">
      <h2>{title ?? words.formErrors(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id ?? error.name}>
            <a href={`#${error.id ?? fieldId(error.name)}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
