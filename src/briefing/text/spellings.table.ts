const pairs = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split(/\s*\n\s*/)
      .map((line): [string, string] => {
        const [from = '', to = ''] = line.split(' = ')
        return [from, to]
      }),
  )

/** Contractions that are not simply a word and its ending, and those written without a mark. */
export const CONTRACTIONS = pairs(`
  can't = can not
  cant = can not
  cannot = can not
  won't = will not
  wont = will not
  shan't = shall not
  ain't = is not
  aint = is not
  dont = do not
  doesnt = does not
  didnt = did not
  isnt = is not
  wasnt = was not
  arent = are not
  werent = were not
  hasnt = has not
  havent = have not
  hadnt = had not
  wouldnt = would not
  couldnt = could not
  shouldnt = should not
  ive = i have
  im = i am
  shes = she 's
  hes = he 's
  theyre = they are
  theyve = they have
  gonna = going to
  wanna = want to
  gotta = got to
  o'clock = o'clock
`)

/** Short forms of notes. */
export const ABBREVIATIONS = pairs(`
  w = with
  bf = boyfriend
  gf = girlfriend
  hubby = husband
  yr = year
  yrs = years
  wk = week
  wks = weeks
  mth = month
  mths = months
  hrs = hours
  hr = hour
  mins = minutes
  nite = night
  nites = nights
  tonite = tonight
  cos = because
  coz = because
  cuz = because
  ppl = people
  meds = medication
  hx = history
  appt = appointment
  appts = appointments
  hosp = hospital
  pt = patient
  yp = young person
  su = client
  dv = domestic violence
  da = domestic abuse
  fm = forced marriage
  fgm = female genital mutilation
  csa = child sexual abuse
  cse = child sexual exploitation
  cce = child criminal exploitation
  hba = honour based abuse
  od = overdose
  od'd = overdosed
  oding = overdosing
  sh = self harm
  si = suicidal ideation
  selfharm = self harm
  selfharming = self harming
  selfharms = self harms
  selfharmed = self harmed
  shldn = should
  cld = could
  wld = would
  thru = through
  tho = though
  alot = a lot
  noone = no one
  everyday = every day
  mam = mum
  mams = mums
  mammy = mummy
  stepdad = step dad
  stepmum = step mum
  stepfather = step father
  stepmother = step mother
  grandad = granddad
  handprint = hand print
  foodbank = food bank
  blackeye = black eye
`)

/** Spellings of the United States. */
export const BRITISH = pairs(`
  neighbor = neighbour
  neighbors = neighbours
  neighbor's = neighbour 's
  neighborhood = neighbourhood
  behavior = behaviour
  behaviors = behaviours
  color = colour
  favorite = favourite
  honor = honour
  dishonor = dishonour
  dishonored = dishonoured
  mom = mum
  moms = mums
  mommy = mummy
  diaper = nappy
  diapers = nappies
  apartment = flat
  pajamas = pyjamas
  odor = odour
  odors = odours
  tumor = tumour
  humor = humour
  molded = moulded
  mold = mould
  moldy = mouldy
  gray = grey
  center = centre
  program = programme
  check = check
  counselor = counsellor
  traveled = travelled
  traveling = travelling
  labor = labour
  harbor = harbour
  rumor = rumour
  jewelry = jewellery
  maneuver = manoeuvre
  pediatrician = paediatrician
  diarrhea = diarrhoea
  esophagus = oesophagus
  hemorrhage = haemorrhage
  anesthetic = anaesthetic
  fulfill = fulfil
  judgment = judgement
  license = licence
  skeptical = sceptical
  practiced = practised
  paralyzed = paralysed
  analyze = analyse
  learned = learnt
  dreamed = dreamt
  sidewalk = pavement
  stroller = pushchair
  trash = rubbish
  garbage = rubbish
  cellphone = phone
  vacation = holiday
  drugstore = chemist
  fetus = foetus
  threatning = threatening
`)

/** Given names that are also words of the rules: with a capital inside a sentence, a name. */
export const NAMES_LIKE_WORDS: ReadonlySet<string> = new Set(
  'Mark Will Bill Rob Chuck Sue Pat Drew Hunter Chase Dash Grace Hope Faith Joy Rose Ivy Olive Violet Lance Nick Jack Art Frank Gene Grant Guy Harry Jimmy Josh Max Miles Norm Pierce Ray Reed Rich Rusty Skip Stew Sunny Ty Van Wade Ward Woody Brandy Candy Carol Charity Cherry Crystal Dawn Daisy Gin Ginger Holly Honor Hazel Iris Jade Melody Mercy Patience Penny Pearl Poppy Ruby Sherry Sky Summer Storm Tab Trip Angel Dealer Killian Sandy Bella Dean Duke Earl King Prince Basil Buck Cash Chance Cliff Colt Dale Dick Don Eve Finn Ford Glen Heath Jay Jean Kit Lane Laurel Lee May June April August Marina Marsh Merit Myrtle Peg Piper Robin Rock Roman Sage Shy Star Tina Tiny Victor Wally Weed Booker Bridge Stone Savage Slaughter Payne Pain Strange Moody Coward Savage Gunn Bullock Grabham'.split(
    ' ',
  ),
)

/** Where somebody is from says nothing of a risk: with a capital each of these is read as a name. */
export const NATIONS: ReadonlySet<string> = new Set(
  `british english scottish welsh irish polish somali romanian indian chinese nigerian syrian danish afghan albanian
  american arab australian bangladeshi bulgarian congolese czech dutch eritrean ethiopian french german ghanaian greek
  hungarian iranian iraqi italian jamaican japanese kenyan kurdish latvian lebanese lithuanian moroccan nepali pakistani
  portuguese roma russian slovak spanish sudanese swedish tamil thai turkish ukrainian vietnamese yemeni zimbabwean`.split(
    /\s+/,
  ),
)
