/**
 * Whether a phrase stands in nearly every text: one or two places, each with a choice of under four letters ("ik", "e*", "ik/wij ben").
 * As words of crisis it would hold everybody, and a cry would be lost between.
 */
export const decideWide = (phrase: string): boolean => {
  const places = phrase.split(' ').filter((place) => place !== '..')
  const short = (choice: string) => choice.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 4
  return places.length < 3 && places.every((place) => place.split('/').some(short))
}
