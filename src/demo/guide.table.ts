import { charity } from '../sandbox/charity/charity.ts'
import type { GuideStep } from '../sandbox/page/types.ts'

const reference = charity.cases.find(({ key }) => key === charity.demoCase)?.reference ?? ''

/** The story beside the screens, one step after the other. */
export const GUIDE: GuideStep[] = [
  {
    title: 'A child tells Amina something',
    text:
      `On Amina’s phone type /disclosure, find case ${reference}, write down the words, choose ` +
      '“High: it can’t wait” and send. Then watch the other two screens: a level, a reference and a ' +
      'time, and no name.',
  },
  {
    title: 'Somebody has it',
    text:
      'Press “I have this” as Priya or as Ruth. The same message then says who has it, on both ' +
      'platforms, and Amina is told.',
  },
  {
    title: 'Nobody answers',
    text:
      `Type /disclosure once more on ${reference}, High, and press nothing. Then press “Nobody ` +
      'answers” below: the clock goes on, it climbs, an e-mail reaches the trustee, who has no ' +
      'chat, and Amina is told which number to ring.',
  },
  {
    title: 'The power goes',
    text:
      'Open /note on the phone and write half a sentence. Press “Kill Daybook” below, and then Save ' +
      'on the phone. Nothing is lost: press Save again when Daybook is back.',
  },
  {
    title: 'About a colleague',
    text:
      `Type /disclosure once more on ${reference}, answer “Is this about someone who works or ` +
      'volunteers here?” with yes, and choose Priya. She sees nothing of it. Ruth, whom the charity ' +
      'appointed as independent recipient, is told and reads it.',
  },
  {
    title: 'Somebody changes the record',
    text:
      'Press “Tamper with the record”: a row is changed with every right that the database gives. ' +
      'The verifier finds it and says where. Press it again to put the row back.',
  },
  {
    title: 'What is known',
    text:
      `As Amina write “brief me on ${reference}”. Every sentence has a button that opens the entry ` +
      'from which it comes.',
  },
]
