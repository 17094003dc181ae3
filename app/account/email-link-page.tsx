import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page.tsx'

/** Where a link from a mail leads: one button, since opening a link must change nothing; then what came of it. */
export function EmailLinkPage({
  about,
  state,
}: {
  about: 'confirm' | 'stop' | 'never'
  state: 'asked' | 'done' | 'gone'
}) {
  const all = useWords().email
  const words = all[about]
  if (state === 'asked')
    return (
      <>
        <title>{words.title}</title>
        <PageHead title={words.title} lede={words.text} />
        <form method="post" className="row">
          <Button>{words.submit}</Button>
        </form>
      </>
    )
  return (
    <>
      <title>{words[state]}</title>
      <PageHead title={words[state]} lede={words[`${state}Text`]} />
      {about !== 'never' && (
        <p>
          <a href="/account/email">{all.toSetting}</a>
        </p>
      )}
    </>
  )
}
