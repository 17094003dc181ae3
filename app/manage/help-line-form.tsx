import { Form } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, Field, RadioGroup, Textarea } from '#app/ui/field.tsx'

export interface HelpLineSettings {
  country: 'BE' | 'NL'
  name: string
  phone: string | null
  site: string | null
  hours: string
  hoursEn: string
  about: string
  aboutEn: string
  emergency: boolean
  position: number
}

/** One help line, in both languages. */
export function HelpLineForm({ line, refused }: { line: HelpLineSettings; refused?: RefusedForm }) {
  const all = useWords()
  const words = all.manageLists.help
  const text = useErrorText()
  const kept = refused?.values
  const field = (name: keyof HelpLineSettings) => ({
    name,
    error: text(refused?.errors[name]),
    defaultValue: kept?.[name] ?? String(line[name] ?? ''),
  })
  return (
    <Form method="post" className="form">
      <RadioGroup
        {...field('country')}
        label={words.country}
        hint={words.countryHint}
        choices={(['BE', 'NL'] as const).map((country) => ({ value: country, label: words.countries[country] }))}
      />
      <Field {...field('name')} label={words.name} maxLength={60} required />
      <Field {...field('phone')} label={words.phone} hint={words.phoneHint} inputMode="tel" optional />
      <Field {...field('site')} label={words.site} hint={words.siteHint} inputMode="url" maxLength={200} optional />
      <Field {...field('hours')} label={words.hours} maxLength={120} required />
      <Field {...field('hoursEn')} label={words.hoursEn} maxLength={120} required />
      <Textarea {...field('about')} label={words.about} maxLength={200} rows={2} required />
      <Textarea {...field('aboutEn')} label={words.aboutEn} maxLength={200} rows={2} required />
      <Checkbox
        name="emergency"
        label={words.emergency}
        hint={words.emergencyHint}
        error={text(refused?.errors.emergency)}
        defaultChecked={kept ? kept.emergency === 'on' : line.emergency}
      />
      <Field {...field('position')} label={words.position} inputMode="numeric" required />
      <p className="soft small">{words.countsAsChecked}</p>
      <div className="row">
        <Button>{all.manage.save}</Button>
      </div>
    </Form>
  )
}
