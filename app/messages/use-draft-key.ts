import { useEffect, useState } from 'react'

/** The key of a form that a page may load anew at any moment: it stays until `sent` says that its text arrived. */
export function useDraftKey(draftKey: string, sent: string | null): string {
  const [key, setKey] = useState(draftKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key only once the last one was used
  useEffect(() => setKey(draftKey), [sent])
  return key
}
