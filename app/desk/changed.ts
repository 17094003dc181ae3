/** Sentences of a text, each with what follows it. */
const sentences = (text: string): string[] => text.match(/[^.!?\n]*(?:[.!?]+["')\]]*\s*|\n+|$)/g)?.filter(Boolean) ?? []

export interface Part {
  text: string
  /** Not in the other text. */
  differs: boolean
}

/** Both texts in sentences, each marked when the other does not have it. `null` when they are the same. */
export function whatChanged(was: string, is: string): { before: Part[]; after: Part[] } | null {
  if (was === is) return null
  const before = sentences(was)
  const after = sentences(is)
  const mark = (parts: string[], others: string[]) => {
    const known = new Set(others.map((part) => part.trim()))
    return parts.map((text) => ({ text, differs: text.trim() !== '' && !known.has(text.trim()) }))
  }
  return { before: mark(before, after), after: mark(after, before) }
}
