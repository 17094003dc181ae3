import { beginWithPerson } from './messages/begin/begin-with-person.ts'
import { readBegin } from './messages/begin/read-begin.ts'
import { answerMember } from './messages/inbox/answer-member.ts'
import { assignColleague } from './messages/inbox/assign-colleague.ts'
import { closeConversation } from './messages/inbox/close-conversation.ts'
import { markConversationLooked } from './messages/inbox/mark-conversation-looked.ts'
import { noteConversation } from './messages/inbox/note-conversation.ts'
import { readInbox } from './messages/inbox/read-inbox.ts'
import { readInboxConversation } from './messages/inbox/read-inbox-conversation.ts'

/** What a team does in its shared inbox, by the door that `createServices` puts it behind. */
export const inboxVerbs = {
  /** A broken glass reads along. */
  forReaders: {
    conversations: readInbox,
    open: readInboxConversation,
  },
  forStaff: {
    answer: answerMember,
    close: closeConversation,
    note: noteConversation,
    assign: assignColleague,
    markLooked: markConversationLooked,
    beginForm: readBegin,
    begin: beginWithPerson,
  },
}
