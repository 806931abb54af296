/** Forms that the rules of English spelling do not make. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'is are am was were been being',
  have: 'has had having',
  do: 'does did done doing',
  go: 'goes went gone going',
  get: 'gets got gotten getting',
  say: 'says said saying',
  tell: 'told telling tells',
  make: 'made makes making',
  take: 'took taken takes taking',
  give: 'gave given gives giving',
  come: 'came comes coming',
  keep: 'kept keeps keeping',
  leave: 'left leaves leaving',
  lose: 'lost loses losing',
  let: 'lets letting',
  put: 'puts putting',
  hit: 'hits hitting',
  cut: 'cuts cutting',
  shut: 'shuts shutting',
  set: 'sets setting',
  hurt: 'hurts hurting',
  beat: 'beats beating beaten',
  bite: 'bit bites bitten biting',
  hold: 'held holds holding',
  throw: 'threw thrown throws throwing',
  steal: 'stole stolen steals stealing',
  sell: 'sold sells selling',
  sleep: 'slept sleeps sleeping',
  feel: 'felt feels feeling',
  drink: 'drank drunk drinks drinking',
  eat: 'ate eaten eats eating',
  fight: 'fought fights fighting',
  break: 'broke broken breaks breaking',
  burn: 'burnt burned burns burning',
  spend: 'spent spends spending',
  pay: 'paid pays paying',
  lend: 'lent lends lending',
  send: 'sent sends sending',
  run: 'ran runs running',
  wake: 'woke woken wakes waking',
  fall: 'fell fallen falls falling',
  see: 'saw seen sees seeing',
  know: 'knew known knows knowing',
  think: 'thought thinks thinking',
  find: 'found finds finding',
  wear: 'wore worn wears wearing',
  shake: 'shook shaken shakes shaking',
  swear: 'swore sworn swears swearing',
  lie: 'lay lain lies lying lied',
  spit: 'spat spits spitting',
  bring: 'brought brings bringing',
  buy: 'bought buys buying',
  sit: 'sat sits sitting',
  stand: 'stood stands standing',
  catch: 'caught catches catching',
  drive: 'drove driven drives driving',
  hang: 'hung hanged hangs hanging',
  smell: 'smelt smelled smells smelling',
  write: 'wrote written writes writing',
  hear: 'heard hears hearing',
  wet: 'wets wetting',
  bleed: 'bled bleeds bleeding',
  shoot: 'shot shoots shooting',
  hide: 'hid hidden hides hiding',
  show: 'showed shown shows showing',
  speak: 'spoke spoken speaks speaking',
  die: 'died dies dying',
  withdraw: 'withdrew withdrawn withdraws withdrawing',
  force: 'forced forces forcing',
  become: 'became becomes becoming',
  shoplift: 'shoplifts shoplifted shoplifting',
  owe: 'owes owed owing',
  choose: 'chose chosen chooses choosing',
  read: 'reads reading',
  seek: 'sought seeks seeking',
  begin: 'began begun begins beginning',
}

const VOWEL = /[aeiou]/

/** A verb’s forms, itself first. Some are never said, which does no harm. */
export function verbForms(verb: string): string[] {
  const irregular = IRREGULAR[verb]
  if (irregular) return [verb, ...irregular.split(' ')]
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1)
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  }
  if (verb.endsWith('e')) {
    const stem = verb.slice(0, -1)
    return [verb, `${verb}s`, `${verb}d`, `${stem}ing`]
  }
  const s = /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  const forms = [verb, s, `${verb}ed`, `${verb}ing`]
  const last = verb.slice(-1)
  const doubles = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) && !VOWEL.test(last)
  return doubles ? [...forms, `${verb}${last}ed`, `${verb}${last}ing`] : forms
}

/** A noun and its plural. */
export function nounForms(noun: string): string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`]
  return [noun, /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`]
}
