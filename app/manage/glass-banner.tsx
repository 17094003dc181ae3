import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** On every page while a coordinator reads along, so that nobody forgets it: what is so, what for, and the way to end it. */
export function GlassBanner() {
  const words = useWords().manageTeam.glass
  return (
    <Notice tone="amber" title={words.banner}>
      <p>
        <a href="/manage/glass">{words.bannerWhat}</a>
      </p>
      <form method="post" action="/manage/glass/close">
        <Button variant="quiet" icon="eye-off">
          {words.closeNow}
        </Button>
      </form>
    </Notice>
  )
}
