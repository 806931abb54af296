import { buttons, type Message, small } from './message.ts'

/** A message that does not stay, with a button that takes it out of the chat at once. */
export function selfDeleting(message: Message, id: string): Message {
  const button = { label: 'Delete now', action: 'delete_message', value: id } as const
  return {
    ...message,
    parts: [
      ...message.parts,
      small('This message leaves this chat by itself, after a day unless another time is set.'),
      buttons(button),
    ],
  }
}
