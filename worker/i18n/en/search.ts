import type { Words } from '../words.ts'

export const search: Words['search'] = {
  title: 'Search',
  intro: 'Search in everything you may read here. We do not keep what you look for.',
  introIn: (community) => `Search in ${community}. We do not keep what you look for.`,
  label: 'What are you looking for?',
  hint: 'One or more words. The beginning of a word is enough.',
  where: 'Where?',
  everywhere: 'Everywhere I may read',
  submit: 'Search',
  found: (count, more) => (more ? `The newest ${count} posts` : count === 1 ? '1 post found' : `${count} posts found`),
  near: 'No post has all these words. These come close:',
  nothing: 'We found nothing with these words.',
  nothingHint: 'Try another word, or fewer words.',
  folded: 'Difficult topic. Open the post to read it.',
  reply: 'Reply',
  older: 'Search further back',
  again: 'Search again',
}
