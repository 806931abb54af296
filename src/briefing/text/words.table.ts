/** Words that hold a sentence together and say nothing by themselves. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but if then than that this these those there here it its it's he she they him her
  them his hers their theirs i me my we us our you your who whom whose which what when where how why
  is are was were be been being am has have had having do does did doing will would shall should can
  could may might must of to in on at by for from with without into onto out up down over under off
  about after before between during until till since as so such too very just only also again still
  yet already more most much many some any each every all both either neither no not nor never none
  nothing nobody don't doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't
  can't cannot couldn't shouldn't i'm i've i'll i'd he's she's they're they've they'd we're we've we'll
  it'll that's there's who's one ones own same other another s t re ok yes oh well got get gets getting
  went go goes going come comes came coming say says said saying tell tells told`
    .split(/\s+/u)
    .filter(Boolean),
)

const forms: Record<string, string> = {
  told: 'tell',
  said: 'say',
  saw: 'see',
  seen: 'see',
  went: 'go',
  gone: 'go',
  came: 'come',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  made: 'make',
  met: 'meet',
  meeting: 'meet',
  rang: 'ring',
  rung: 'ring',
  spoke: 'speak',
  spoken: 'speak',
  talk: 'speak',
  wrote: 'write',
  written: 'write',
  sent: 'send',
  left: 'leave',
  kept: 'keep',
  held: 'hold',
  found: 'find',
  thought: 'think',
  thoughts: 'think',
  felt: 'feel',
  slept: 'sleep',
  asleep: 'sleep',
  ate: 'eat',
  eaten: 'eat',
  drank: 'drink',
  drunk: 'drink',
  fell: 'fall',
  fallen: 'fall',
  hid: 'hide',
  hidden: 'hide',
  bought: 'buy',
  brought: 'bring',
  broke: 'break',
  broken: 'break',
  began: 'begin',
  begun: 'begin',
  chose: 'choose',
  chosen: 'choose',
  drove: 'drive',
  driven: 'drive',
  knew: 'know',
  known: 'know',
  lost: 'lose',
  paid: 'pay',
  ran: 'run',
  sold: 'sell',
  stood: 'stand',
  stolen: 'steal',
  stole: 'steal',
  threw: 'throw',
  thrown: 'throw',
  wore: 'wear',
  woke: 'wake',
  won: 'win',
  hurts: 'hurt',
  beaten: 'beat',
  bitten: 'bite',
  bit: 'bite',
  children: 'child',
  kids: 'child',
  kid: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  teeth: 'tooth',
  wives: 'wife',
  lives: 'live',
  living: 'live',
  lying: 'lie',
  dying: 'die',
  died: 'die',
  dead: 'die',
  death: 'die',
  worse: 'bad',
  better: 'good',
  referral: 'refer',
  referred: 'refer',
  appts: 'appointment',
  appt: 'appointment',
  ht: 'height',
  wt: 'weight',
  hosp: 'hospital',
  soc: 'social',
  mins: 'minute',
  hrs: 'hour',
  hr: 'hour',
  wk: 'week',
  wks: 'week',
  yrs: 'year',
  yr: 'year',
  mtg: 'meet',
  weds: 'wednesday',
  tues: 'tuesday',
  thurs: 'thursday',
  mon: 'monday',
  fri: 'friday',
}
/** Forms that no ending gives away, and how people shorten words in notes. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(forms))

/** Words that many plans share, so that they tell no plan from another. */
export const EMPTY_IN_ACTIONS: ReadonlySet<string> = new Set(
  `actions action agreed plan next by ask asked send ring call speak see look visit review date week
  day today tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds
  thu thurs fri sat sun need needs find check make take give let try new first time`
    .split(/\s+/u)
    .filter(Boolean),
)
