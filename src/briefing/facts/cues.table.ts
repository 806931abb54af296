/** What a sentence can be about, for a reader who has two minutes. */
export type Cue =
  | 'event'
  | 'harm'
  | 'agency'
  | 'decided'
  | 'done'
  | 'protective'
  | 'missing'
  | 'contact'
  | 'seen'
  | 'view'
  | 'disagreement'
  | 'chatter'

/** How a sentence of this kind sounds in notes of the field. */
export const CUES: Readonly<Record<Cue, RegExp>> = {
  event:
    /\b(?:arrest\w*|charged|bail\w*|remand\w*|custody|raid\w*|convict\w*|sentenc\w*|court|hearing|tribunal|injunction|order (?:was |is )?(?:granted|served|made|in force)|granted|adjourn\w*|suspend\w*|evict\w*|section 21|notice|possession|arrears|debt\w*|moved|placed|placement|refuge|discharg\w*|admitted|admission|hospital|a&e|ambulance|999|paramedic\w*|surgery|diagnos\w*|found|missing|not seen|ran away|returned home|attack\w*|assault\w*|fell|fall|injur\w*|bruis\w*|fracture\w*|burn\w*|wound\w*|overdos\w*|self-harm\w*|cut (?:him|her|them)sel\w+|pregnan\w*|birth|born|died|death|funeral|separated|left (?:him|her|home)|exclud\w*|suspended|permanent\w*|attendance|assessment|accepted|rejected|turned down|not taken on|refused|offered|nominat\w*|allocated|closed|opened|stolen|theft|threat\w*|tracker|weapon|knife|drugs?|cannabis|drinking|positive|negative|underweight|weight|lost|police|scan|test result\w*|results?|section 47|s47|section 42|s42|conference|protection plan|child in need|panel|passport|flight|visa|asylum|detention|capacity|ptsd|seizure\w*|married|marriage|sofa surfing|sleeping rough|homeless|cat(?:egory)? \d)\b/iu,
  harm: /\b(?:hit|hits|hitting|beat|beats|beaten|belt|slap\w*|punch\w*|kick\w*|strangl\w*|chok\w*|throttl\w*|kill\w*|die|dead|suicid\w*|end (?:my|her|his|their) life|hurt\w*|harm\w*|bruis\w*|mark|marks|scar\w*|bleed\w*|blood|knife|rape\w*|touch(?:ed|es|ing) (?:me|her|him|my)|sexual\w*|naked|nudes?|abuse\w*|neglect\w*|starv\w*|hungry|no food|threat\w*|threw|thrown|forced?|control\w*|scared|frighten\w*|afraid|terrified|locked|trapped|exploit\w*|traffick\w*|groom\w*|dealing|owe|owes|debt|pills|overdos\w*|hanging|jump\w*|shame|honour|fgm|burn|unsafe|danger\w*|weapon|soiled|filthy|dehydrat\w*|sore|blackmail\w*|stalk\w*|track\w*)\b/iu,
  agency:
    /\b(?:mash|csc|police|dc|ds|social (?:worker|care|services)|adult (?:social care|safeguarding)|safeguarding (?:adults|team|referral)|lado|camhs|cmht|crisis team|gp|hospital|a&e|nhs|council|housing (?:team|options|officer|lead|first)|school nurse|health visitor|midwi\w+|marac|idva|refuge|probation|yot|nrm|home office|court|solicitor|cafcass|ofsted|regulator|ambulance|fire service|district nurse|occupational therap\w+|paediatric\w+|psych\w*|early help|taf|mappa|dwp|bank|referral|referred|ref\b)/iu,
  decided:
    /\b(?:decision|decided|decide|agreed|agree to|concluded|approved|refused|declined|granted|accepted|extended|suspended?|not to|will not|won[’']t be|no further action|nfa|threshold|outcome|stays? (?:as it is|open|at)|keep (?:the case|it|at|high|medium|low)|kept (?:open|at)|close the case|raise|lower|step(?:ped)? (?:up|down)|because|reasons?|reasoning|rationale)\b/iu,
  done: /\b(?:done|sent|delivered|completed?|confirmed|fitted|fixed|mended|booked|submitted|filed|posted|crossed off|ticked off|went (?:in|off|on|through)|came (?:back|through|in)|chased|arranged|received|sorted|handed|in place|rang|referred|applied|started|began|registered|collected|passed)\b/iu,
  protective:
    /\b(?:better|improv\w+|progress\w*|good|great|lovely|brilliant|happy|happier|happily|laugh\w*|smil\w*|proud|enjoy\w*|loves?|settled|calm\w*|safe|safer|support(?:s|ive|ed|ing)?|supportive|friend\w*|kind|warm|engag\w+|attend(?:s|ed|ing|ance)|on time|clean|fed|ate|eats|eating well|sleep(?:s|ing)? (?:well|better|through)|slept|cook\w*|club|choir|chess|swim\w*|football|netball|music|drum\w*|chapel|church lunch|walk(?:s|ing|ed)?|dog|garden|hobb\w+|college|university|merit|award|won|passed|accepted|sober|without (?:missing|a drink)|no new (?:marks|injur\w+|bruis\w+)|regained|gained|weekly dinner|visits? (?:every|each|daily|weekly)|takes? (?:him|her|them)|looks? after|protective|strength\w*|coping|going well|well|confiden\w+|trust\w*|asked for help|reaching out|own idea|safety plan made|plan in place|thumbs-up|dry|clear|healthy)\b/iu,
  missing:
    /\b(?:nobody(?:[’']s| has| knows| is| was| can)?|no[ -]one(?:[’']s| has| knows| is)?|no (?:date|answer|reply|response|record|news|word|update|outcome|feedback|contact|named|replacement|plan|allocated|one|view|note|sign|copy|minutes|result)s?\b|not (?:been )?(?:heard|asked|seen|spoken|recorded|known|written|done|received|told|answered|checked|visited|offered|yet|on (?:file|record))|(?:has|have|had)n[’']t (?:been|heard|had|seen|asked|spoken|come|got|done|met|told|received)|never (?:been )?(?:asked|seen|recorded|heard|written|checked|met)|not done|isn[’']t done|(?:still|yet) (?:no|not|waiting|to)|unknown|unclear|don[’']t (?:know|recall)|wait(?:ing)? (?:for|is|to hear)|unanswered|outstanding|overdue|last (?:seen|photo|visit|contact|call|weighed|named)|not since|nothing (?:since|from|on|heard|back)|unsure (?:if|who|what|whether)|lost track|gap|can[’']t (?:see|find|say|tell)|without a)\b|\bsince \d/iu,
  contact:
    /\b(?:visit(?:ed|s)?|rang|called|phoned|spoke|met|saw|seen|text(?:ed)?|meeting|appointment|appt|session|came to|went to see|home visit|in person|by phone|told|consult\w*)\b/iu,
  seen: /\b(?:(?:seen|saw|spoke|spoken|talk(?:ed)?|met|asked|chat(?:ted)?)\b[^.;]{0,40}\b(?:alone|on (?:his|her|their) own|by (?:him|her)self|by themselves|one[- ]to[- ]one|without (?:mum|dad|him|her|his|the|anyone|family))|alone in|alone talk|alone,? \d+ ?(?:min|hr|hour))/iu,
  view: /\b(?:wants?|wishes|would like|hopes?|prefers?|chose|asked (?:for|to|if|me)|in (?:his|her|their) (?:own )?words|view|outcomes?|says (?:he|she|they)|likes)\b/iu,
  disagreement:
    /\b(?:disagree\w*|object\w*|challenge\w*|argued|thinks? (?:it|that|high|medium|low|we)|would like (?:high|medium|low)|feels? (?:it|that)|early|noted|on record|against|unhappy with|not settled)\b/iu,
  chatter:
    /\b(?:joke\w*|joking|funny|ha ha|haha|lol|honestly|by the way|btw|anyway|for laughs|not related|nothing to do with|weather|biscuits?|cake|tea and|pizza|printer|car park|radio|telly|film|grumpy|literally|running joke|don[’']t laugh|silly|topic)\b/iu,
}

/** What a cue adds to a sentence’s weight. */
export const CUE_WEIGHTS: Readonly<Record<Cue, number>> = {
  event: 2.2,
  harm: 1.8,
  agency: 1.3,
  decided: 1,
  done: 1.2,
  protective: 0.9,
  missing: 2.4,
  contact: 0.6,
  seen: 1.6,
  view: 0.7,
  disagreement: 0.8,
  chatter: -2,
}
