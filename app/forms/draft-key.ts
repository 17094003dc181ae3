/** A key that makes sending the same form twice harmless; the server keeps it with the post. */
export const newDraftKey = (): string => crypto.randomUUID()
