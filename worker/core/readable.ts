/** Blank braille and what Unicode says may be ignored (zero-width signs, fillers, soft hyphens): nobody sees them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/gu

/** Whether there is anything to be seen in a text: an empty post tells a reader nothing, and cannot be judged. */
export const isReadable = (text: string): boolean => text.replace(UNSEEN, '') !== ''

/** One line without the signs that turn the direction of what follows it: in a list that would be somebody else's words. */
export const inOneDirection = (line: string): string => line.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
