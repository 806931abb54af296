/** What a sentence can be about, for a reader who has two minutes. */
export type Cue = keyof typeof CUES

/** How a sentence of this kind sounds in notes of the field. */
export const CUES = {
  justice:
    /\b(?:arrest\w*|charged|bail\w*|remand\w*|custody|raid\w*|convict\w*|sentenced|court|hearing|tribunal|injunction|order (?:was |is )?(?:granted|served|made|in force)|fmpo|ex parte|magistrates?|caution\w*|prosecut\w*|crime|statement|warrant|seized|prison|released|probation|tag)\b/iu,
  health:
    /\b(?:hospital|a&e|ambulance|999|paramedic\w*|surgery|operation|diagnos\w*|ptsd|wound|sore|fractur\w*|seizure\w*|medical|medication|tablets?|dose|weight|underweight|kg|pregnan\w*|birth|scan|blood\w*|infection|camhs|cmht|psych\w*|therapy|emdr|detox|rehab|capacity|mental health|assessment|dehydrat\w*|malnourish\w*|overdos\w*|cat(?:egory)? \d|phq\S*|sectioned|ward)\b/iu,
  home: /\b(?:evict\w*|section 21|notice|possession|arrears|rent|tenancy|homeless|housing|flat|rough|sofa|refuge|moved|moves|move|placed|placement|accommodation|landlord|keys|shelter|temporary|b&b|hostel|care home|discharge\w*|boiler|heating|electric\w*|gas)\b/iu,
  money:
    /\b(?:money|debt\w*|owes?|savings|bank|benefit\w*|universal credit|uc|pip|pension|loan|cash|cards?|account|fund|paid|bills?|purse|wallet|transferred|withdraw\w*)\b/iu,
  happened:
    /\b(?:attack\w*|assault\w*|fell|fall|found|missing|ran away|ran off|disappeared|died|death|funeral|left (?:him|her|them|home)|threat\w*|stolen|theft|broke|broken|smashed|burn\w*|collapsed|crash\w*|fire|fight|fought|incident|turned up|waited|followed|tracker|seen (?:with|at|in)|photo\w*|screenshots?|messages?|exclud\w*|suspended)\b/iu,
  outcome:
    /\b(?:accepted|granted|agreed in principle|approved|reject\w*|turned down|not taken on|refused|declined|offered|offer|allocated|nominat\w*|positive|negative|result\w*|conclu\w*|substantiated|unfounded|threshold|no further action|nfa|extended|adjourn\w*|suspended|closed|threshold|reasonable grounds|confirmed|found (?:that|eleven|no)|passed|failed|cleared|cancelled|in force)\b/iu,
  harm: /\b(?:hit|hits|hitting|beat|beats|beating|beaten|belt|slap\w*|punch\w*|kick\w*|strangl\w*|chok\w*|throttl\w*|kill\w*|die|suicid\w*|ending? (?:my|her|his|their) life|hurt\w*|harm\w*|bruis\w*|marks?|scar\w*|bleed\w*|blood|knife|rape\w*|touch(?:ed|es|ing) (?:me|her|him|my)|sexual\w*|naked|nudes?|abus\w*|neglect\w*|starv\w*|hungry|no food|threw|thrown|forc\w*|control\w*|scared|frighten\w*|afraid|terrified|locked|trapped|exploit\w*|traffick\w*|groom\w*|dealing|pills|hanging|jump\w*|shame|honour|fgm|unsafe|danger\w*|weapon|soiled|filthy|blackmail\w*|stalk\w*|track\w*|witch|possessed|smack\w*|shak(?:e|es|ing)|scream\w*|swollen|split lip|drunk|drinking|passport|ring)\b/iu,
  agency:
    /\b(?:mash|csc|police|dc|ds|social (?:worker|care|services)|adult (?:social care|safeguarding)|safeguarding (?:adults|team|referral)|lado|crisis team|gp|council|housing (?:team|options|officer|lead|first)|school nurse|health visitor|midwi\w+|marac|idva|yot|nrm|home office|solicitor|cafcass|ofsted|regulator|fire service|district nurse|occupational therap\w+|ot|paediatric\w+|early help|taf|mappa|dwp|section 47|s47|s42|s17)\b/iu,
  referred:
    /\b(?:refer(?:red|ral|rals|s)?|ref|reported to|passed to|told police|notified|copied)\b/iu,
  decided:
    /\b(?:decision|decided|decide|agreed|not to|no further action|suspend|bring (?:\w+ )?forward|keep (?:the|it|at|high|medium|low)|stays? (?:as|at|open))\b/iu,
  reason: /\b(?:because|reasons?|reasoning|rationale)\b/iu,
  aside:
    /^(?:alternatives?|considered|consulted|alternatively|other options?|options? (?:looked|weighed))\b/iu,
  done: /\b(?:done|sent|delivered|completed?|confirmed|fitted|fixed|mended|booked|submitted|filed|posted|crossed off|ticked off|went (?:in|off|on|through)|came (?:back|through|in|by)|chased|handed|applied|started|began|registered|collected|mended|arrived|took place|in place|set up)\b/iu,
  better:
    /\b(?:better|improv\w+|progress\w*|brilliant|happier|settled|calmer|safer|regained|gained|going well|doing well|sober|without (?:missing|a drink)|no new|dry|healthy|strength\w*|coping|confiden\w+|\d+ ?%|above average|first time|recover\w*|picking up|more (?:settled|himself|herself|open)|used to|started (?:eating|sleeping|attending)|now (?:goes|takes|eats|sleeps|attends|has))\b/iu,
  activity:
    /\b(?:club|choir|chess|swim\w*|football|netball|music|drum\w*|band|chapel|church|mosque|gurdwara|temple|walk(?:s|ing|ed)?|dogs?|greyhounds?|cat|garden\w*|cook(?:s|ed|ing)?|bak(?:es|ed|ing)|college|university|school play|merit|award\w*|won|camp|library|read(?:s|ing)?|draw(?:s|ing)?|paint(?:s|ing)?|breakfast|lunch|dinner|attendance|volunteer\w*|job|training|course|group|knit\w*|bingo|fishing|sing(?:s|ing)?)\b/iu,
  support:
    /\b(?:aunt\w*|uncle|gran|nan|neighbour|friends?|cousins?|family|sister|brother|sitter|mentor|support\w*|helps?|looks? after|lets (?:him|her|them|us)|takes? (?:him|her|them)|kind|lovely|trust\w*|stood up|came along|together|every (?:week|day|sunday|saturday|evening)|weekly|sundays|thursdays|standing invitation|laugh\w*|smil\w*|proud|enjoy\w*|happy|happily|engag\w+)\b/iu,
  gap: /\b(?:nobody(?:[’']s)?|no[ -]one(?:[’']s)?|not (?:been )?(?:heard|asked|seen|spoken|recorded|known|written|told|answered|checked|visited|offered|on (?:file|record))|(?:has|have|had)n[’']t (?:been|heard|had|seen|asked|spoken|come|got|done|met|told|received)|never (?:been )?(?:asked|seen|recorded|heard|written|checked|met)|isn[’']t done|not done|unknown|unclear|(?:don[’']t|do not) (?:know|recall)|wait(?:ing)? (?:for|on|to hear)|unanswered|outstanding|last (?:seen|photo|visit|contact|call|weighed|named|wound)|unsure (?:if|who|what|whether)|can[’']t (?:see|find|say|tell)|still (?:no|not|don[’']t)|yet)\b/iu,
  lacking:
    /\bno (?:\p{L}+ )?(?:date|answer|reply|response|record|news|word|update|outcome|feedback|contact|replacement|plan|copy|minutes|results?|note|one)\b|\bnot .{0,30}\bsince\b|\bsince \d|\bn[’']t\b.{0,50}\bsince\b|\bnot since\b|\bno (?:\p{L}+ ){1,4}(?:begun|made|started|filled|booked|set|named|given|seen|done|written|agreed|offered|in place)\b|\b(?:not|n[’']t) .{0,20}\b(?:yet|since)\b/iu,
  alone:
    /\b(?:alone|on (?:his|her|their) own|by (?:him|her)self|by themselves|one[- ]to[- ]one)\b/iu,
  contact:
    /\b(?:visit(?:ed|s)?|rang|called|phoned|spoke|spoken|met|saw|seen|text(?:ed)?|session|went to see|home visit|told (?:him|her|them|me|us)|cried|agreed)\b/iu,
  view: /\b(?:wants?|wishes|would like|hopes?|prefers?|in (?:his|her|their) (?:own )?words|outcomes?|wish)\b/iu,
  dissent:
    /\b(?:disagree\w*|object\w*|challenge\w*|argued|thinks? (?:it|that|high|medium|low|we)|would like (?:high|medium|low)|on record|unhappy with|not settled|uneasy|worried|worries|concern(?:ed|s)?)\b/iu,
  past: /\b(?:last year|years ago|as a (?:child|girl|boy)|in (?:19|20)\d\d|used to|at (?:eleven|twelve|thirteen|fourteen|fifteen|1\d|[5-9])\b|previous\w*|history)\b/iu,
  feeling:
    /\b(?:I[’']m|I am|I was|I felt|I feel|I like|I hate|I[’']d love|honestly|sorry|my own note)\b/iu,
  chatter:
    /\b(?:jok\w*|funny|haha|lol|by the way|btw|anyway|for laughs|not related|nothing to do with|weather|biscuits?|cake|pizza|printer|car park|telly|film|grumpy|literally|silly|topic|machine|kids|theme|bus|yelled|shouted|word\b)\b/iu,
} as const satisfies Record<string, RegExp>
