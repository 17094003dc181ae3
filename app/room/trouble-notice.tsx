import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { DeviceTrouble } from './device-trouble.ts'

/** What is wrong with a camera or microphone, what to do about it, and that text is as good. */
export function TroubleNotice({ trouble, close }: { trouble: DeviceTrouble; close: () => void }) {
  const words = useWords().room.trouble
  return (
    <Notice tone="amber" live title={words[trouble].title}>
      <p>{words[trouble].remedy}</p>
      <p>{words.asText}</p>
      <Button type="button" variant="quiet" onClick={close}>
        {words.close}
      </Button>
    </Notice>
  )
}
