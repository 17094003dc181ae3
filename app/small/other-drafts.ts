import { allDrafts, dropDraft, isWritable, othersOf, PARTS, type } from './drafts.ts'

const noteOf = (area: Element) => area.parentElement?.querySelector<HTMLElement>('[data-draft-other]')

/** What other tabs keep of the form of a field for text: titles first, as they would stand above it. */
async function others(area: HTMLTextAreaElement, take = false): Promise<string[]> {
  const place = area.dataset.draft!
  const said = [...(area.form?.elements ?? [area])].map((one) => (isWritable(one) ? one.value : '')).join('\n')
  const texts = await Promise.all([`${place}:title`, `${place}:warning`, place].map((one) => othersOf(one, said, take)))
  return texts.flat()
}

/** Says under a field for text that another tab keeps something else of the same place, and offers it. */
export async function offerOthers(area: HTMLTextAreaElement): Promise<void> {
  const note = noteOf(area)
  if (note && (await others(area)).length) note.hidden = false
}

/** What was written where it can no longer be sent, with its title above it. */
export async function showLost(section: HTMLElement) {
  const { draftLost: place = '' } = section.dataset
  const [titles, texts] = await Promise.all([allDrafts(`${place}:title`), allDrafts(place)])
  const area = section.querySelector('textarea')
  if (!area || !texts.length) return
  area.value = [...titles, ...texts].join('\n\n')
  section.hidden = false
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const lost = target.closest('[data-draft-drop]')?.closest<HTMLElement>('[data-draft-lost]')
  if (lost) {
    for (const part of PARTS) void dropDraft(`${lost.dataset.draftLost}${part}`)
    lost.hidden = true
  }
  const pressed = target.closest<HTMLElement>('[data-draft-take], [data-draft-clear]')
  const note = pressed?.closest<HTMLElement>('[data-draft-other]')
  const area = note?.parentElement?.querySelector<HTMLTextAreaElement>('textarea[data-draft]')
  if (!pressed || !note || !area) return
  note.hidden = true
  area.focus()
  void others(area).then((texts) => {
    if ('draftTake' in pressed.dataset) type(area, [area.value.trimEnd(), ...texts].filter(Boolean).join('\n\n'))
    return others(area, true)
  })
})
