// Limits of the forum with their reasons, and its short lists. Apart from the contract, so that a page which shows one of
// them does not bring the library that checks forms to everybody's phone.

/** Longer than any story told here in one post so far; keeps a row and a page small. */
export const POST_MAX = 10_000
export const TITLE_MAX = 120
/** A phone shows about five; twenty is one quiet screenful of reading before "next". */
/** In place of a cursor: the last page of a thread, whichever that is. */
export const NEWEST = 'newest'

export const POSTS_PER_PAGE = 20
export const THREADS_PER_PAGE = 25
/** Moderation default: the first two posts of somebody new are read first. */
export const NEWCOMER_POSTS = 2

/** Who gets no answer tries again within minutes; the same words in the same place much later are meant to be there twice. */
export const AGAIN_MINUTES = 10

/** Long enough to mend a mistake that one sees once it stands there; short enough that answers keep meaning something. */
export const EDIT_MINUTES = 30
/** A few words above a folded post: "gaat over zelfdoding". */
export const WARNING_MAX = 80
/** What readers of a locked thread, or of a moved one, are told. */
export const KEEPING_REASON_MAX = 300
/** Pinned and featured threads above a list: more would be a second list. */
export const PINNED_MAX = 5
export const FEATURED_MAX = 3
/** Sorted by what is new, so a whole page is read at a glance. */
export const FOLLOWED_PER_PAGE = 40
/** New replies of a thread are counted up to here; then it says "20+". */
export const UNREAD_MAX = 20
/** Threads with something new that the front page shows: a glance, the rest stands in the groups. */
export const NEW_SHOWN_MAX = 6
/** The title of a thread whose opening was taken back while replies of others stay. Pages show words of their own for it. */
export const WITHDRAWN_TITLE = '[…]'

/** The name over what stays of somebody who deleted their account. Pages show words of their own for it. */
export const GONE_NAME = 'Verwijderde deelnemer'

/** Supportive reactions; nothing counts against anybody. */
export const REACTIONS = ['thanks', 'recognise', 'courage', 'hug', 'helpful'] as const
export type Reaction = (typeof REACTIONS)[number]
export type ThreadKind = 'talk' | 'story'
