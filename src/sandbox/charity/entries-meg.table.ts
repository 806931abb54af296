import type { CharityEntry } from './charity.types.ts'

export const megEntries: CharityEntry[] = [
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 193,
    time: '13:30',
    occurredTime: '12:10',
    kind: 'note',
    fields: {
      text:
        'Lecture block café. MA, 20. CB: 61 messages on Sunday, a note on her ' +
        'windscreen, outside her 9am four times. He isn’t on the course. She has kept a ' +
        'spreadsheet. It’s a good spreadsheet.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 192,
    time: '10:10',
    kind: 'level_change',
    fields: {
      to: 'medium',
      reason:
        'Followed and watched for six weeks. Hasn’t been touched. She says ‘he just ' +
        'wants to talk’, then shows the spreadsheet.',
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 188,
    time: '15:40',
    occurredTime: '14:00',
    kind: 'note',
    fields: {
      text:
        'Locks changed, I held the torch. Found the spare he’d had cut, under the mat, ' +
        'with a bow on it.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'meg',
    key: 'meg-police',
    by: 'kofi',
    daysAgo: 186,
    time: '11:20',
    kind: 'referral',
    fields: {
      to: 'Marrowshire Police, stalking desk',
      what:
        'Spreadsheet printed, photographs of the notes and key, her statement of effect ' +
        'in her words.',
      reference: 'CR-90871',
      chaseInDays: 5,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 179,
    time: '14:55',
    occurredTime: '13:20',
    kind: 'disclosure',
    fields: {
      words:
        'He was in my room when I came out of the shower. He’d got in by the fire ' +
        'escape. He sat on my bed and said we’d die the same day, he’d decided. Then he ' +
        'made us tea.',
      exactness: 'exact',
      questionsAsked:
        '“What did he say next?” “Where is he now?” (MA: “He left for his shift. It ' +
        'finishes at six.”)',
      whoSpoke: 'MA to me, university chaplaincy',
      whoElse: 'Chaplain',
      demeanour: 'Very calm. Shaking when she put the cup down.',
      doneAtOnce: '999 from the chaplaincy with MA beside me. Chaplain stayed with us. Rang Ruth.',
      wishes: 'Not to go back to that room. To sit her exam Thursday.',
      toldPassedOn: true,
      whoHasBeenTold: 'Police, Ruth, chaplain',
      worry: 'high',
    },
  },
  {
    case: 'meg',
    by: 'ruth',
    daysAgo: 179,
    time: '15:25',
    kind: 'decision',
    fields: {
      decision:
        'Not back to the room. MARAC by judgement, emergency room in another hall under ' +
        'another name, tonight.',
      reasoning:
        'Entry, a plan to die together, and then tea. Fixation of that kind does not ' +
        'fade with a warning. Her exam is to go ahead, somewhere else.',
      alternatives: 'A hotel out of town: she would miss Thursday and he would know that too.',
      consulted: 'Police stalking desk, university head of security, Harbour Lamp',
      reviewOn: 1,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 179,
    time: '16:40',
    kind: 'referral',
    fields: {
      to: 'Marrowshire MARAC',
      what:
        'Stalking checklist with MA, 11 of 13. Access by fire escape, threat, safe ' +
        'address not on the form.',
      reference: 'MC-402',
      chaseInDays: 3,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 178,
    time: '19:10',
    occurredTime: '18:20',
    kind: 'note',
    fields: {
      text:
        'New hall. Curtains, a chain and a warden called Glyn with a torch of his own. ' +
        'CB arrested at work, released on bail 23:00, not to come within 500 m. I don’t ' +
        'like released.',
      with: 'person',
      how: 'visit',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'leo',
    daysAgo: 177,
    time: '16:15',
    occurredTime: '09:30',
    kind: 'meeting',
    fields: {
      meeting: 'marac',
      attended: 'Police (chair), university, Harbour Lamp, housing, health, me',
      shared:
        'MA’s spreadsheet and wishes. CB has a previous caution for the same, other ' + 'town.',
      decisions:
        'Stalking protection order to be sought. University excludes CB from site. IDVA. ' +
        'Sit exam in a separate room.',
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 174,
    time: '15:00',
    kind: 'note',
    fields: {
      text: '‘Exam done. Wrote nine sides. Glyn walked me. Am going to sleep for a year.’',
      with: 'person',
      how: 'message',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 168,
    time: '11:45',
    kind: 'referral_outcome',
    fields: {
      referral: 'meg-police',
      outcome:
        'Charged with stalking, fear of violence. Interim order made, five years asked ' + 'for.',
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 150,
    time: '13:10',
    occurredTime: '11:50',
    kind: 'note',
    fields: {
      text:
        '2:1 for the module. Can’t use the shower with door shut. IDVA knows a ' +
        'counsellor who knows about that.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 131,
    time: '16:30',
    occurredTime: '15:20',
    kind: 'note',
    fields: {
      text:
        'Word was ‘overdue book’ on the phone at 15:20. Rang 999 from the office line. ' +
        'It was a delivery driver in the same jacket. She said sorry four times. I said ' +
        'ring me every single time.',
      with: 'person',
      how: 'call',
      seen: 'not_seen',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'ruth',
    daysAgo: 120,
    time: '10:00',
    kind: 'decision',
    fields: {
      decision: 'Keep at High over the summer.',
      reasoning:
        'He broke the order once, a card to her parents’, and the trial is not listed. ' +
        'Summer takes away the term’s structure that protects her.',
      alternatives: 'Medium from the end of term.',
      consulted: 'IDVA, Kofi, university security',
      reviewOn: 60,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 88,
    time: '14:20',
    occurredTime: '13:00',
    kind: 'note',
    fields: {
      text:
        'Home with parents 3 weeks, back to do a summer job in the archive. Likes it: ' +
        '‘nobody has looked at these since 1911’.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'leo',
    daysAgo: 57,
    time: '12:00',
    kind: 'supervision_record',
    fields: {
      with: 'kofi',
      discussed:
        'Weekly still right? Kofi and Meg both say so. Trial in six weeks: who sits with ' +
        'her, who drives, who doesn’t.',
      agreed: 'Kofi drives; IDVA sits; Leo takes calls that day.',
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 33,
    time: '17:40',
    occurredTime: '10:00',
    kind: 'note',
    fields: {
      text:
        'Court. Screens. 40 minutes. She asked for the spreadsheet to be handed to the ' +
        'jury properly stapled. Guilty on both.',
      with: 'person',
      how: 'meeting',
      seen: 'seen',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 19,
    time: '13:25',
    occurredTime: '12:15',
    kind: 'note',
    fields: {
      text:
        'Sentence in two weeks. Sleeping five hours. Showered with the door closed, told ' +
        'me as if in passing.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 6,
    time: '12:50',
    occurredTime: '11:40',
    kind: 'note',
    fields: {
      text:
        'Chose her final year project. About archives. Worried about the sentence being ' +
        'short. So am I & said so.',
      with: 'person',
      how: 'meeting',
      seen: 'seen_alone',
      heard: true,
    },
  },
  {
    case: 'meg',
    by: 'kofi',
    daysAgo: 5,
    time: '10:00',
    kind: 'action',
    fields: {
      what: 'Plan with IDVA and police for the day of sentence and the month after',
      owner: 'kofi',
      dueInDays: 12,
    },
  },
]
