import { Form } from 'react-router'
import { useErrorText } from '#app/forms/form-errors.tsx'
import type { RefusedForm } from '#app/forms/parse-form.ts'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, Field, RadioGroup, Textarea } from '#app/ui/field.tsx'
import { ABOUT_MAX, NAME_MAX, ON_CALL_MAX, QUESTION_MAX } from '#worker/organisation/contract.ts'

export interface CommunitySettings {
  name: string
  slug: string
  about: string
  kind: 'open' | 'closed'
  listed: boolean
  review: 'before' | 'newcomers' | 'after'
  promiseHours: number
  joinQuestions: string[]
  ageMin: number | null
  ageMax: number | null
  privateMessages: boolean
  teamMessages: boolean
  onCall: string
  position: number
}

/** What a new community starts from: the careful choice of each. */
const NEW: CommunitySettings = {
  name: '',
  slug: '',
  about: '',
  kind: 'closed',
  listed: true,
  review: 'newcomers',
  promiseHours: 24,
  joinQuestions: [],
  ageMin: null,
  ageMax: null,
  privateMessages: false,
  teamMessages: true,
  onCall: '',
  position: 0,
}

/** All settings of a community, each with what follows from it. A refused form comes back as it was filled in. */
export function CommunityForm({
  settings = NEW,
  refused,
  mayOpen = true,
  submit,
}: {
  settings?: CommunitySettings
  refused?: RefusedForm
  mayOpen?: boolean
  submit: string
}) {
  const words = useWords().manage.community
  const text = useErrorText()
  const kept = refused?.values
  const value = (name: keyof CommunitySettings) => kept?.[name] ?? String(settings[name] ?? '')
  const ticked = (name: 'listed' | 'privateMessages' | 'teamMessages') => (kept ? kept[name] === 'on' : settings[name])
  const wrong = (name: string) => text(refused?.errors[name])
  return (
    <Form method="post" className="form">
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={wrong('name')}
        defaultValue={value('name')}
        maxLength={NAME_MAX}
        required
      />
      <Field
        name="slug"
        label={words.slug}
        hint={words.slugHint}
        error={wrong('slug')}
        defaultValue={value('slug')}
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Textarea
        name="about"
        label={words.about}
        hint={words.aboutHint}
        error={wrong('about')}
        defaultValue={value('about')}
        maxLength={ABOUT_MAX}
        rows={3}
        required
      />
      <RadioGroup
        name="kind"
        label={words.kind}
        hint={mayOpen ? words.becomesClosed : words.staysClosed}
        error={wrong('kind')}
        defaultValue={value('kind')}
        choices={(mayOpen ? (['open', 'closed'] as const) : (['closed'] as const)).map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
        }))}
      />
      <Checkbox
        name="listed"
        label={words.listed}
        hint={words.listedHint}
        error={wrong('listed')}
        defaultChecked={ticked('listed')}
      />
      <RadioGroup
        name="review"
        label={words.review}
        error={wrong('review')}
        defaultValue={value('review')}
        choices={(['before', 'newcomers', 'after'] as const).map((review) => ({
          value: review,
          label: words.reviews[review],
          hint: words.reviewHints[review],
        }))}
      />
      <Field
        name="promiseHours"
        label={words.promiseHours}
        hint={words.promiseHoursHint}
        error={wrong('promiseHours')}
        defaultValue={value('promiseHours')}
        inputMode="numeric"
        required
      />
      <fieldset className="field settings-group">
        <legend>{words.questions}</legend>
        <p className="hint">{words.questionsHint}</p>
        {[1, 2, 3].map((n) => (
          <Field
            key={n}
            name={`question${n}`}
            label={words.question(n)}
            optional
            error={wrong(`question${n}`)}
            defaultValue={kept?.[`question${n}`] ?? settings.joinQuestions[n - 1] ?? ''}
            maxLength={QUESTION_MAX}
          />
        ))}
      </fieldset>
      <fieldset className="field settings-group">
        <legend>{words.ages}</legend>
        <p className="hint">{words.agesHint}</p>
        <Field
          name="ageMin"
          label={words.ageMin}
          optional
          error={wrong('ageMin')}
          defaultValue={value('ageMin')}
          inputMode="numeric"
        />
        <Field
          name="ageMax"
          label={words.ageMax}
          optional
          error={wrong('ageMax')}
          defaultValue={value('ageMax')}
          inputMode="numeric"
        />
      </fieldset>
      <Checkbox
        name="privateMessages"
        label={words.privateMessages}
        hint={words.privateMessagesHint}
        error={wrong('privateMessages')}
        defaultChecked={ticked('privateMessages')}
      />
      <Checkbox
        name="teamMessages"
        label={words.teamMessages}
        hint={words.teamMessagesHint}
        error={wrong('teamMessages')}
        defaultChecked={ticked('teamMessages')}
      />
      <Textarea
        name="onCall"
        label={words.onCall}
        hint={words.onCallHint}
        optional
        error={wrong('onCall')}
        defaultValue={value('onCall')}
        maxLength={ON_CALL_MAX}
        rows={2}
      />
      <Field
        name="position"
        label={words.position}
        hint={words.positionHint}
        error={wrong('position')}
        defaultValue={value('position')}
        inputMode="numeric"
        required
      />
      <div className="row">
        <Button>{submit}</Button>
      </div>
    </Form>
  )
}
