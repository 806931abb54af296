import type { Method } from './answers.ts'
import { deleteMessage, postEphemeral, postMessage, updateMessage } from './chat.ts'
import {
  apiTest,
  authTest,
  conversationInfo,
  conversationMembers,
  listTeams,
  openConversation,
  userConversations,
  userInfo,
} from './directory.ts'
import { completeUpload, deleteFile, getUploadUrl } from './files.ts'
import { openView, publishView, pushView, updateView } from './views.ts'

/** The methods of the Web API which the stand-in knows. */
export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['api.test', apiTest],
  ['auth.test', authTest],
  ['auth.teams.list', listTeams],
  ['chat.postMessage', postMessage],
  ['chat.update', updateMessage],
  ['chat.delete', deleteMessage],
  ['chat.postEphemeral', postEphemeral],
  ['files.getUploadURLExternal', getUploadUrl],
  ['files.completeUploadExternal', completeUpload],
  ['files.delete', deleteFile],
  ['views.open', openView],
  ['views.push', pushView],
  ['views.update', updateView],
  ['views.publish', publishView],
  ['conversations.open', openConversation],
  ['conversations.info', conversationInfo],
  ['conversations.members', conversationMembers],
  ['users.info', userInfo],
  ['users.conversations', userConversations],
])
