import type { Words } from '../words.ts'

/** A title in a sentence; a thread that cannot be named any more is "a topic". */
const named = (title: string | null) => (title ? `“${title}”` : 'a topic')

export const notifications: Words['notifications'] = {
  nav: 'Messages',
  navCount: 'new',
  many: '99+',
  title: 'New for you',
  tabs: { label: 'Messages', news: 'New for you', conversations: 'Conversations' },
  unread: 'Not read yet',
  read: 'Earlier',
  empty: {
    title: 'There is nothing new',
    text: 'Does somebody reply to you? You will read it here.',
  },
  nothingNew: 'You have seen everything.',
  offerMail: 'Would you like a mail when something waits for you? It does not say what or from whom.',
  toMail: 'See how that works',
  markRead: 'Mark as read',
  markReadOf: (line) => `Mark as read: ${line}`,
  markAll: 'Mark all as read',
  lines: {
    reply: (nickname, count, title) =>
      count === 1 ? `${nickname ?? 'Somebody'} replied in ${named(title)}` : `${count} new replies in ${named(title)}`,
    mention: (nickname, title) => `${nickname ?? 'Somebody'} mentions you in ${named(title)}`,
    thread: (community: string | null, count: number, title: string | null) =>
      count > 1 ? `${count} new topics in ${community ?? 'a community you follow'}` : `New topic: ${named(title)}`,
    decision: {
      held: (title) => `The team reads your post in ${named(title)} again`,
      published: (title) => `Your post in ${named(title)} is there`,
      returned: (title) => `Your post in ${named(title)} was not placed. Read why.`,
      hidden: (title) => `Your post in ${named(title)} is hidden. Read why.`,
      withdrawn: (title) => `The team decided about your post in ${named(title)}`,
    },
    join_decided: (community) =>
      community ? `There is an answer to your request to join ${community}` : 'There is an answer to your request',
    message: (count, conversation, community) =>
      count > 1
        ? `${count} new messages in a conversation`
        : conversation === 'team' && community
          ? `The team of ${community} wrote to you`
          : 'There is a new message in a conversation',
    feature_asked: (title) => `The team would like to show ${named(title)} up front. May they?`,
    objection_decided: 'Your objection was decided on',
    sanction: (community) =>
      community
        ? `The team of ${community} decided something about you. Read what and why.`
        : 'The team decided something about you.',
    team_note: (title, conversation, community) =>
      title
        ? `The team changed something about ${named(title)}`
        : conversation
          ? `You were given a conversation of ${community ?? 'your team'}`
          : community
            ? `A coordinator reads along in ${community}. See why.`
            : 'A coordinator reads along. See why.',
    unattended: (community) =>
      `Something waits in ${community ?? 'a community'} that no professional can answer. See what you can do.`,
    colleague_asked: (community) =>
      `A volunteer of ${community ?? 'your team'} asks you to look at something on the desk.`,
    team_joined: (community) =>
      community ? `Somebody joined the team of ${community}.` : 'There is a new coordinator.',
    colleague_joined: (community) => `You have a new colleague in the team of ${community ?? 'your community'}.`,
    unopened: (community) =>
      `Something urgent waits in ${community ?? 'a community'} and nobody opened it. Call a professional of that community.`,
    urgent: (community) =>
      `Something urgent waits in ${community ?? 'a community'}. Look at Review and at Messages now.`,
    late: (community: string | null) =>
      `In ${community ?? 'a group'} somebody has waited almost longer than promised, or too long already. Look at the desk.`,
    second_factor_reset: 'A coordinator cleared your second step. Did you not ask for that? Read what you can do.',
    folded: (title) => `The team folded your post in ${named(title)}. Read why.`,
    thread_moved: (title, community) => `The team moved ${named(title)} to ${community ?? 'another place'}`,
    thread_gone: 'A topic that you wrote in is no longer there',
  },
}
