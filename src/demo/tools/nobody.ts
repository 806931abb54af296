import type { Tool } from '../../sandbox/page/types.ts'
import { letNobodyAnswer } from '../nobody.ts'
import type { Stage } from '../stage.ts'

/** Nobody presses “I have this”: the ladder climbs to its end, and what came by e-mail is shown. */
export function nobodyTool(stage: Stage, moveOn: (minutes: number) => Promise<void>): Tool {
  return {
    key: 'nobody',
    label: 'Nobody answers',
    about:
      'Moves the clock on, a quarter of an hour at a time, until everybody has been told of the ' +
      'last High; then shows what came by e-mail.',
    async run() {
      const climbed = await letNobodyAnswer(stage, moveOn)
      if (!climbed) {
        return { words: 'There is no High that nobody has. Raise one first.', tone: 'plain' }
      }
      const last = climbed.mails.findLast(({ subject }) => subject.startsWith('High concern'))
      return {
        words:
          'Nobody answered. It climbed to everybody, and Amina is told which number to ring. ' +
          `Hilary, the trustee, has no chat: this came by e-mail (${count(climbed.mails)}), ` +
          'with no name in it.',
        tone: 'bad',
        detail: last ? [`To: ${last.to}`, `Subject: ${last.subject}`, '', ...last.lines] : [],
      }
    },
  }
}

function count({ length: mails }: readonly unknown[]): string {
  return mails === 1 ? '1 message' : `${mails} messages so far`
}
