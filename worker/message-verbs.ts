import { listenToConversation } from './messages/listen-to-conversation.ts'
import { markRead } from './messages/mark-read.ts'
import { muteAuthor, readMuteForm } from './messages/mute-author.ts'
import { mutePerson } from './messages/mute-person.ts'
import { readContact } from './messages/read-contact.ts'
import { readConversation } from './messages/read-conversation.ts'
import { readConversations } from './messages/read-conversations.ts'
import { readMuted } from './messages/read-muted.ts'
import { readNewConversation } from './messages/read-new-conversation.ts'
import { readTeams } from './messages/read-teams.ts'
import { unmutePerson } from './messages/unmute-person.ts'
import { writeMessage } from './messages/write-message.ts'
import { writeToMember } from './messages/write-to-member.ts'
import { writeToTeam } from './messages/write-to-team.ts'

/** What members do with their conversations; `services.ts` puts the door of members before each of these. */
export const messageVerbs = {
  conversations: readConversations,
  conversation: readConversation,
  teams: readTeams,
  newConversation: readNewConversation,
  contact: readContact,
  toTeam: writeToTeam,
  toMember: writeToMember,
  write: writeMessage,
  markRead,
  mute: mutePerson,
  muteForm: readMuteForm,
  muteAuthor,
  unmute: unmutePerson,
  muted: readMuted,
  listen: listenToConversation,
}
