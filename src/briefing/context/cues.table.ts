const all = (...parts: string[]) => new RegExp(parts.join('|'))
const months =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'
const pronoun = 'he|she|they|i|we|you|it|name|who'
const young =
  'child|girl|boy|kid|baby|toddler|teenager|teen|little|small|young|younger|student|infant|young person'

/** Where a clause ends, so that what was said before it does not reach over. */
export const CLAUSE_END =
  / (?:[.;:!?]|but|although|though|however|except|because|whereas|yet|until|till|despite|so|who|which|and (?:he|she|they|i|we|was|were|is|are|has|had|then|now|got|did|went|said|says|also|feels|felt|started|has been|keeps|kept|'s)) /g

/** These turn a negation round, or make it say something else. */
export const PSEUDO_NEGATION = all(
  '(?:not|never|no|nothing|nobody|without|none) (?:[^ ]+ ){0,2}?(?:only|just|simply|merely|stop|stops|stopped|stopping|prevent|prevented|preventing|rule out|ruled out|ruling out|surprised|surprising|surprise|the first|the only|uncommon|unusual|rare|deny|denied|denying|doubt|wonder|matter|forget|forgot|end|ended|let up|enough|until|because|how|despite|unless|manage to avoid|avoid|help|quite|so much|all that) ',
  'no (?:further action|action|reply|answer|response|idea|one believed|one believes|one listens|one helped|help|support|explanation|choice|doubt|way out|way|point|reason|contact|money|food|coat|sleep|heating|matter|remorse|fixed|home|recourse|appetite|energy|memory|notice|warning) ',
  'not (?:sure|certain|clear|known|know|remember|recall|told|believe|believed|report|reported it|tell|told anyone|disclose|able|allowed|let|the same|feel safe|safe|cope|coping|want(?:s|ed)? (?:anyone|mum|dad|us|her|him|them|me|to (?:go|talk|say|see|be (?:near|around|with))))',
  'nothing (?:was|is|has|is being|being|will be) (?:done|said|changed|happening)',
  'no longer (?:feels? |felt |be |is )?(?:safe|able|cope|coping|manages?|managing|wants? to|sees|keeps?|trust|eats?|eating|goes|leaves|washes|washing|cares|welcome|attends?|speaks|talks|contacts|sleeps|sleeping)',
  'no sooner ',
  'never (?:mind|again will|stops?|ends?|lets? up|sees)',
  'can not (?:see (?:a |any |the |what |how |why )|go|cope|stop|stand|bear|take|face|keep|trust|sleep|carry|rule|be sure|say|get|live|breathe|remember|forget|imagine|hide|shake)',
  'not (?:had|have|having|get|getting|given|been given|eaten|taken|attended|seen|been seen|turned up|paid|collected|fed|washed|slept|sleeping|eating)',
)

/** A negation whose reach is a clause. */
export const NEGATORS =
  / (not|never|nobody|no one|none|neither|nor|denies|denied|denying|deny|refutes?|refuted|nothing|no|without|zero|nil|negative for|free of|free from|clear of|ruled out|rules out|absence of|unlikely|answered no to|said no to|says no to|no longer|stopped|neither of them) /g

/** Nouns after “no” that carry the negation on to what they are of. */
export const EVIDENCE =
  /^(?:[^ ]+ ){0,2}?(?:evidence|signs?|history|thoughts?|plans?|intent|intention|ideation|concerns?|reports?|mention|indication|suggestion|disclosures?|worries|worry|fear|risk|further|current|known|new|recent|previous|active|suicidal|self|incidents?|episodes?|recurrence|repeat|record|talk|question|more|issues?|problems?|urges?|wish|desire|allegation|symptoms?|traces?|visible|obvious|apparent|longer|one|thought) /

/** An answer behind a span that says no. */
export const DENIED_AFTER = all(
  '^(?:(?:risk|thoughts?|ideation|concerns?|plans?|issues?|behaviours?|today|currently|at all|or plans?|or intent|or plan|and|since|now|this week|at home) ){0,3}(?:[:;,?.] |was |were |is |are |has been |have been |been )?(?:all |both )?(?:no|none|nil|denied|denies|never|negative|absent|unfounded|ruled out|not (?:reported|present|seen|evident|disclosed|identified|known|observed|found|noted|apparent|the case|true|any more|anymore|now|at present|at all|so))(?: [.,;:!?]| $| to speak| never| not| (?:he|she|they|all|both|says|said|evidence|reported|since|at|seen|known|concerns?|she|by|this) )',
  '^[^;]{0,60} (?:she|he|they|both|all|name|mum|dad|parents?|patient|client|pupil) (?:firmly |strongly |flatly |both |all |again )?(?:denies|denied|deny|denying)(?: this| it| that| any| all)?(?: [.,;!?]| $)',
  '^(?:[^ .;!?]+ ){0,4}(?:has|have|had) (?:now |since )?(?:stopped|been ruled out|not happened|not recurred)',
  '^, (?:which )?(?:she|he|they) (?:denies|denied)',
)

/** A question put, and the answers that say no. */
export const ASKED =
  / (?:asked|ask|asking|asks|enquired|inquired|explored|screened|checked|checking|questioned|discussed|dash|form|assessment|re|when asked|quizzed) /
export const ANSWER_NO =
  /(?:^| )(?:no|none|never|nope|nothing|nah|denied|denies|nil|not at all|not ever|says not|said not|shook (?:his|her|their) head|neither)(?: [.,;:!?]| $| (?:never|no|not|to speak|dear|mate|he|she|they|i|ever|at all|since|love|all)(?= ))/

/** It was so, and is over. */
export const HISTORICAL = all(
  ` (?:in|during|of|from|around|about|early|late|until|till|before|by|circa|summer|winter|back in) (?:early |late |the )?(?:1[89]\\d\\d|20[012]\\d)(?!\\d)`,
  ` (?:in|over|from) (?:the )?(?:seventies|eighties|nineties|noughties|sixties|fifties|\\d\\ds|19\\d\\ds)`,
  ' (?:years|decades|year|months|month) (?:ago|back|earlier|previously|before|since)',
  ' (?:some time|long time|ages|while|a while) ago',
  ` as (?:a|an|the) (?:very |small |little |young |younger |teenage |older )?(?:${young})`,
  ` (?:when|while|since|whilst) (?:${pronoun}|mum|dad|her mum|his mum|her dad|his dad) (?:was|were|'s|had been)(?: only| about| still| aged)? (?:a |an |at |in |aged |on |with |living |married )?(?:very |small |little |much )?(?:${young}|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|school|primary|uni|university|college|care|prison|his teens|her teens|their teens|the army|his twenties|her twenties|pregnant with|growing up|foster care)`,
  ' (?:in|during|throughout|from) (?:his|her|their|my|early|the) (?:teens|twenties|thirties|childhood|youth|first marriage|previous|last marriage|former|school days|adolescence|early twenties|old|first)',
  ' (?:used to|history of|historic|historical|historically|previous|previously|prior|formerly|former|earlier|longstanding|long standing|in care|in the unit|in the past|back then|at the time|at that time|long ago|growing up|childhood|once before|earlier in life|past)(?! (?:week|month|few|couple|two|three|four|day|days|the|it|#|\\d|fortnight|year|midnight|her|him|bedtime|ten|six|nine|or))',
  ' (?:last (?:year|summer|winter|spring|autumn|christmas|easter)|the year before|year before last|in year \\d+|in (?:reception|primary|nursery))',
  ` before (?:(?:${pronoun}) )?(?:they |we |he |she |i )?(?:split|separated|left|moved|met|came|stopped|divorced|died|went|the split|the divorce|marriage|lockdown|covid|he died|she died|was born|were born|had|started|getting sober|detox|moving)`,
  ' until (?:last (?:year|summer|winter|spring|autumn|christmas|easter)|(?:in )?(?:19|20)\\d\\d|march|april|may|june|july|august|september|october|november|december|january|february|about|moving|(?:a|two|three|four|five|several) (?:few )?(?:years|months))',
  ' until (?:he|she|they|we|i) (?:left|moved|turned|met|got out|got clean|divorced|split|had|came here|came to us|died|was (?:\\d+|taken|placed|adopted|removed|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen))',
  ' (?:from|between) (?:age|the age of|the ages of) (?:[^ ]+ )?(?:until|till|to|and) ',
  ' (?:in|during|from|throughout|after) (?:his|her|their|my|an|a|the) (?:last|old|previous|earlier|first|former|other|original|second) (?:marriage|relationship|home|placement|school|job|flat|country|life|foster [^ ]+|family|address|town|tenancy|hostel)',
  ' when (?:he|she|they|i|we) (?:first )?(?:came to (?:us|this)|arrived|moved in|started here|was little|was small|was young|was at school|was in care|lived (?:in|at|with)|joined|was drinking|was using|was married)',
  ' (?:years|decades|yrs|months) (?:on|later|since|clear|sober|clean|dry|behind (?:him|her|me)|of (?:sobriety|recovery|being))(?= |$)',
  ' (?:brought up on|grew up (?:with|on|in)|growing up|raised on|as an? (?:evacuee|apprentice|recruit|schoolboy|schoolgirl|boarder|teenager|lad|youth|bairn|cadet|student)|as (?:children|kids|lads|girls|boys|babies|teenagers)|in (?:his|her|my|their) (?:day|youth|wild days|drinking days|younger days|army days|gang days)|back in the day|once upon a time|in a former life|a lifetime ago|another life|water under the bridge|ancient history|long since|long gone|long over|long dead|all behind|put it behind|those days|in the old days|the bad old days)',
  ' (?:doing|sitting|during|before) (?:his|her|my|their) (?:a levels|gcses|o levels|finals|degree|apprenticeship|national service)',
  ' (?:has (?:since )?(?:died|been convicted|been jailed|been sentenced|been deported)|is (?:now )?(?:dead|inside for it|in prison for it|serving)|died in|served (?:his|her|[^ ]+) (?:years|sentence|time)|convicted (?:in|of it|for it)|went to prison for|got \\d+ years for|letter of apology|gave evidence)',
  ' (?:nothing like it since|never since|not once since|none since then|no recurrence|fully recovered|well ever since|fine ever since|no thoughts since|settled since|in recovery|now (?:runs|teaches|works|volunteers|sits|lives happily|helps|at (?:college|uni|university)))',
  ' (?:\\d|two|three|four|several) (?:flats|houses|homes|placements|schools|jobs|marriages|addresses|husbands|wives|partners) (?:back|ago|before)',
  ' (?:has|have|had|having)(?: since| now| long since| fully| completely)? (?:stopped (?:using|drinking|smoking|hitting|cutting|doing it|it|self|hurting|running|taking drugs|harming|gambling|now|altogether|completely|[.,;])|ended|recovered|healed|resolved|given up|quit|ceased|moved on|got clean|been clean|been sober|not (?:drunk|used|touched|harmed|happened|done) )',
  ' (?:healed|recovered|clean since|sober since|well since|none since|nothing since|not since|out of it now|stopped now|over now|but not now|not now|fine now|all done now|in remission|abstinent|now clean|now sober|dry since|stable since)',
  ' (?:per|from|in|on) (?:the |an |her |his )?(?:old|archived|previous|earlier) (?:files?|records?|notes?)',
  ` (?:had|'d|has|was|were|broke|threw|took|got|went|hit|lost|left|[a-z]{3,}ed) .{0,50} (?:in (?:${months}|spring|autumn|the spring|the summer|the winter|the autumn)|at (?:new year|christmas|easter)|(?<!in )(?:last|back in) (?:${months})) `,
  ' (?:ex (?:husband|wife|partner|boyfriend|girlfriend)|ex) used to',
  ' (?:was|were|been) (?:charged|convicted|jailed|imprisoned|sentenced)',
  `(?<! pregnant) (?:at|aged|age|the age of) (?:(?:1[0-9]|2[0-9]) (?!am|pm|on|o|and the|:)|[5-9] (?=and|to|until|he|she|was|had)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?! (?:in the|o|past|to) )`,
  ' (?:that was (?:then|before|years|when|in)|in those days|(?:an |her |his )?old (?:scars?|injur[^ ]*|bruis[^ ]*|fractures?|burns?|overdose|allegations?)|the last time was|back in|during lockdown|before covid|over a year|more than a year|(?:two|three|four|five|six|ten|several|many) years (?:since|now|clean|sober|on))',
  " (?:in|while in|when in|during|at) (?:foster care|prison|the army|the children (?:'s )?home|secondary school|primary school|her old school|his old school|her last school|his last school|the forces|borstal|her previous|his previous|a previous|the previous|an earlier|her old|his old)",
  ' (?:stopped|ended|gave up|quit|finished|over) (?:in|when|after|last|years|months|by|that|it|with) ',
  ' (?:eventually|finally) (?:left|stopped|got out|moved out)',
  ' (?:in|during) (?:the |her |his |their )?(?:divorce|first marriage|war|last relationship|previous relationship|old flat|last placement)',
  ' once(?: ,)? (?:.{0,20} )?(?:years|yrs|decades) ',
)

/** It goes on: a word of the past beside it does not end it. */
export const STILL =
  / (?:still|again|ongoing|continues?|continuing|currently|to this day|even now|even today|relapsed?|started again|back on|resumed|worse|more often) /

/** It has not happened: it is feared, imagined or depends on something. */
export const HYPOTHETICAL = all(
  " (?:he|she|they|i|we|it|name|mum|dad|who|that|there|nobody|people|family|cousins|brothers) 'd (?=[^ ]+ (?:[^ ]+ ){0,8}(?:if|unless|in case|when|were))",
  ' (?:in the event|just in case|for fear (?:of|that)|so that (?:he|she|they) (?:does|do|would|will) not|to stop (?:him|her|them) (?:from )?|should (?:it|things|that|anyone|anything) |as though|as if|pretend|suppose|say he|let us say|had (?:he|she|they) )',
  " (?:reckons?|thinks?|thought|expects?|feels?|believes?|guess(?:es)?|bets?|says?|said|knows?) (?:that )?(?:he|she|they|it|mum|dad|i|we|name|her ex|his ex|someone|the family|her brothers|her family|his family) (?:would|might|could|may|'d|'ll|will) ",
  ' (?:if|unless|in case|what if|whether|lest|supposing|imagine|imagines|imagined) ',
  ` (?:should) (?:${pronoun}) `,
  ` (?:might|may|would|could)(?= (?:not |also |well |have to |be |become |get |have |end |run |go |lead |turn |hurt |harm |hit |try |do |lose |start |relapse |return |come |take |find |kill |jump |self |use |drink |force |make |send |happen |one day |again |then |even |still |just |never |easily |leave |become |attack |follow |steal ))`,
  " (?:worr(?:y|ies|ied|ying)|fears?|fearful|feared|afraid|scared|frightened|terrified|anxious|concern(?:ed|s)?|nervous|dreads?|panics?|wonders?|wondering|wondered) (?:that |in case |if |whether |about what |about |what |of what |for when )?(?:(?:mum|dad|his|her|their|my|the|name|someone|somebody|people)(?: [^ ]+){1,2} |he |she |they |it |i |we |you |mum |dad |someone |being |getting |becoming |of |having )(?:'s |'d |is |are |will |would |might |may |could |going |be |being |again |getting |after )?",
  ' (?:wonders?|wondered|wondering) (?:if|whether|about)',
  ' (?:risk|risks|danger|chance|possibility|threat|likelihood|potential|prospect) (?:of|that|for) ',
  ' (?:at risk of|vulnerable to|susceptible to|prone to|likely to|potential for|potentially|to prevent|to avoid|to protect|in the event of|in order to prevent|guard against|protect .{1,20} from|prevent .{1,20} from) ',
  ' (?:end up|might end|could end|may end|threat of|at some point|sooner or later|likely|one day|any day now) (?=.* (?:if|when|unless))',
  ' (?:contingency|hypothetical|hypothetically|theoretical|scenario|worst case) ',
)

/** It is not sure, or not heard at first hand. */
export const UNCERTAIN =
  / (?:possible|possibly|perhaps|maybe|query|suspected|suspects?|suspicions?|unclear|unsure|not sure|rumours?|rumoured|apparently|may have|might have|could have|seems to|appears to|not clear|not certain|may|might|could be|unconfirmed|thought to|shift) /

/** It is to come. */
export const FUTURE =
  / (?:will|shall|going to|tomorrow|next (?:week|month|year|term|summer|visit)|plans? to|planning to|due to|about to|may shift|in future|booked|is to|are to|upcoming) /

/** Play, food and good cheer: what sounds grave beside them seldom is. */
export const LIGHT = all(
  ' (?:bless (?:him|her|them)|haha|lol|giggl[^ ]*|chuckl[^ ]*|beaming|grinn(?:ed|ing)|delighted|over the moon|chuffed|cheerful|chatty|proud as punch|in stitches|hilarious|joking|joked|a joke|for a laugh|for fun|for a bet|teased? me about|love[sd] (?:it|every minute)|having fun|great fun|best day|well done|hooray|hurrah|three cheers|standing ovation|applause) ',
  ' (?:birthday|trifle|custard|cake|cakes|scones?|pudding|biscuits?|recipe|icing|jelly|picnic|barbecue|batter|gravy|sausages?|chips|curry|pancakes?|omelette|sandwich(?:es)?|popcorn|ice cream|cream) (?=.* (?:ate|eaten|baked|made|cooked|enjoyed|lovely|delicious|won|best|bowl|oven|all|again|licked|scoffed|said))',
  ' (?:panto|pantomime|choir|quiz|raffle|karaoke|bingo|charades|snap|scrabble|dominoes|monopoly|chess|darts|rounders|trampoline|bouncy castle|talent show|school play|nativity|sports day|egg and spoon|tug of war|treasure hunt|hide and seek|sardines|tag rugby|netball|penalty|goalkeeper|hat trick|trophy|medal|certificate|gold star|gold badge|bullseye|crossword|jigsaw|sudoku|dinosaurs?|pirates?|goblins?|unicorns?|volcano model|solo|encore|bagpipes|drum kit) ',
)

/** Fiction, teaching, paper: nobody’s life. */
export const NO_LIFE = all(
  ' (?:the|a|this|that|her|his|their|on|in) (?:soap|film|movie|episode|drama|novel|storyline|plot|documentary|podcast|poem|musical|panto|pantomime|comic|cartoon|video game|board game|school play|crime series|box set|audiobook|quiz|murder mystery|thriller|horror film|opera|nativity) ',
  ' (?:soap|eastenders|corrie|coronation street|emmerdale|hollyoaks|casualty|netflix|youtube video|disney|pixar|harry potter|minecraft|fortnite|mario|pokemon|monopoly|cluedo|risk the|among us|call of duty|lego|hamlet|macbeth|romeo|oliver twist|dracula) ',
  ' (?:training|(?<!of )course|workshop|webinar|e learning|seminar|conference|cpd|inset|awareness|assembly|lesson|lecture|leaflets?|posters?|policy|policies|guidance|toolkit|procedure|briefing|template|newsletter|stall|display|research|statistics|curriculum|pshe|module|handbook|flyer|campaign) ',
  ' (?:watched|watching|read|reading|saw|seen|listened to|listening to) (?:[^ ]+ ){0,4}?(?:about|where|in which|called) ',
  ' (?:song|lyrics?|sang|sung|costume|fancy dress|t shirt|tshirt|halloween|hangman|bedtime story|fairy tale|bible|parable|sermon|drawing of|painting of|picture of|drew|painted|character|villain|wrote a story|story about|poem about|joke|joked|joking|pretend|pretending|pretended|role play|rehears[^ ]*|dressed as|in the play|played the|plays the|acted|puppet|cosplay|dream|dreamt|nickname|crossword|pub quiz|wordsearch|museum|exhibition) ',
  ' (?:on|in) (?:the )?(?:news|telly|tv|television|radio|paper|papers|newspaper|stage|screen) ',
  ' (?:in joy|with joy|grinned|grinning|giggl[^ ]*|for a laugh|in fun|for fun|as a joke|in jest|tongue in cheek|winked|ha ha|haha|lol) ',
)

const relation =
  'schoolmate|pal|bandmate|team mate|teammate|lodger|tenant|godson|goddaughter|stepson|stepdaughter|friends?|best friend|mate|mates|neighbours?|cousin|classmates?|colleagues?|flatmate|housemate|roommate|acquaintance|manager|boss|teacher|landlord|landlady|sisters?|brothers?|aunt|auntie|uncle|niece|nephew|nan|nanna|gran|granny|granddad|grandmother|grandfather|mum|mother|mummy|dad|father|daddy|step dad|step mum|step father|step mother|step brother|step sister|parents?|in laws?|mother in law|father in law|sister in law|brother in law|son|daughter|boyfriend|girlfriend|husband|wife|partner|ex|best mate|worker|social worker|carer|nurse|foster carer|family'
/** Somebody else as the one whom a state or a harm belongs to. */
export const OTHER_SUBJECT = all(
  ` (?:his|her|their|my|our|a|the|name 's|whose|'s) (?:own |best |older |old |younger |big |little |late |elder |eldest |youngest |other |close |good |school |work |next door |real |birth |twin |half |foster )*(?:${relation})(?: [^ ,.;:]+)?(?: from [^ ]+| at [^ ]+| of [^ ]+)?(?: (?:who|also|had|has|have|is|was|were|'s|'d|been|got|be|gets|once|still|are|used|to|it|being|did|does|do|not|had been|a bit|bit|too|just|may|might|could|never|ever|really|very|a|an|on|in|with|for|by))*$`,
  ` (?:mum|mummy|mother|dad|daddy|father|nan|nanna|gran|granny|granddad|uncle [^ ]+|auntie [^ ]+|aunt [^ ]+|cousin [^ ]+|parents|both parents|neighbour|neighbours)(?: (?:who|also|had|has|have|is|was|were|'s|'d|been|got|be|gets|once|still|are|used|to|being|a|bit|very|really|drinks|did|do|not|does|too|just|up|came|home|often|always|a|an|on|in|with|for))*$`,
  ' (?:another|other|some|different|random) (?:girls?|boys?|lads?|child|children|pupils?|residents?|clients?|patients?|famil(?:y|ies)|wom[ae]n|m[ae]n|persons?|kids?|students?|members?|service users?|tenants?|people|service user)(?: [^ .;:]+){0,7}$',
  ' (?:a|an|one|the) (?:[^ ]+ )?(?:girl|boy|lad|child|pupil|resident|woman|man|kid|student|person|couple|family|lady|guy|bloke|teenager|colleague) (?:at|in|from|on|down|next|who|he knows|she knows|they know|across|over|of) (?:[^ .;:]+ ){0,6}(?:[^ .;:]+)?$',
  ' (?:someone|somebody|a person|people|others|anyone) (?:else|she knows|he knows|they know|in|at|from|down|on|she met|he met|she used|he used|who)(?: [^ .;:]+){0,5}$',
  ' (?:next door|down the road|across the road|upstairs)(?: [^ .;:]+){0,4}$',
  ' (?:in|at) (?:his|her|my) (?:friend|cousin|neighbour|mate|aunt|uncle)(?: [^ .;:]+){0,4}$',
)

/** A worker’s own state or past. */
export const STAFF_SUBJECT =
  / (?:i|we|the (?:worker|social worker|support worker|teacher|team)|my (?:supervisor|manager|colleague)|our (?:manager|team|trainer))(?: (?:am|was|were|are|is|have|had|been|feel|felt|still|also|a|bit|so|very|feeling|not|do|did|really|off|too|get|got|'s))*$/

/** A referral, a meeting, a charge: what it is called is on its way elsewhere, and is no new sign. */
export const OF_A_PROCEDURE =
  / (?:referral|referrals|referred|refs?|desk|unit|panel|charged|charges?|convicted|decision|services?|team|advice|copied|conference|assessment|form|grounds|lead|court|custody|hearing|diagnosis|paperwork|application|protocol|consulted|consult|meeting|mtg|multi agency|strategy|report|line|nfa|duty|score|register|group|charity|course|programme|therapy|counsellor|counselling|support group|clinic) /

/** What is lacking, and not denied: a need that is not met, a strength that is gone. */
export const LACK =
  / (?:no|not|never|without|nothing|nobody) (?:[^ ]+ ){0,3}?(?:food|drink ,|fruit|lunch|breakfast|dinner|tea|meals?|fed|feed|eat|eating|eaten|sleep|sleeping|slept|coat|shoes|heating|electric|gas|bed|bedding|money|wash|washed|washing|changed|turned|taken (?:to|her)|stop|sit|attend|attended|brought|collected|home|safe|cope|coping|go on|carry on|worth|point|way out|way forward|hope|future|wake|waking|want to (?:be here|live|go on|wake)|reply|answer|contact|been seen|heard from|return|returned|come back|come home|came home|let|allowed|able|trust|keep|access|friends|visitors allowed|wages|pay|paid|choice|say in|consent|leave|see her|see his|breathe|move|use|reach|care|supervision|boundaries|routine|treatment|dentist|gp|school|explanation|notice|recourse|fixed|roof|where to|one to|one listens|one believes|one came|one cares|one has told|written|recorded|known|asked|told|sure|clear|certain|booked|date|begun|started|going to|guilty) | (?:not|never) seen /

/** A past before the past: “she’d run off in the summer”, outside what somebody was told. */
export const PLUPERFECT =
  / (?:he|she|they|i|name|mum|dad|who|it) (?:had|'d) (?:once |also |previously |already |only |then |been )*(?:been|tried|taken|run|gone|lost|left|used|hit|cut|seen|drunk|eaten|thrown|broken|stolen|hurt|known|slept|[a-z]{3,}ed) /
export const REPORTED =
  / (?:said|says|told|tells|heard|reported|reports|found|noticed|if|that|because|asked|disclosed|wish|wishes|wished|how|thinks|thought|today|this morning|last night|yesterday|since|just) /

/** Somebody else, as the first words of a span. */
export const OTHER_START = new RegExp(
  `^ ?(?:(?:an?|another|other|his|her|their|my|our|the|some|one|two|three|four|\\d+) )*(?:of the )?(?:other |older |younger |best |little |big |own |different )*(?:${relation}|girls?|boys?|lads?|pupils?|residents?|health of dad|health of mum|class)(?: [^ ]+){0,4}? (?:is|was|were|are|be|been|being|has|have|had|gets?|got|'s|may|might|left|low|ill|drinks?|drank|died|hurt|in|still|used to|takes?|took|self) `,
)

/** A span that tells what happened: “was a cook”, “died in the spring”. */
export const PAST_TENSE =
  /^ ?(?:(?!is |are |has |have |'s |can |will |still |now |gets |keeps )[^ ]+ ){0,3}?(?:was|were|did|died|came|said|saw|went|got|gave|took|broke|threw|wore|found|sent|paid|made|told|left|slept|bounced|believed|wet|rang|met|ran|held|lost|sold|bought|[a-z]{3,}ed) /
