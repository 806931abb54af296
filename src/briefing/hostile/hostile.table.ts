/** All patterns of a rule have to stand in one sentence. */
type HostileRule = { words: string; when: readonly RegExp[] }

const SOFTWARE =
  '(?:(?:any|all|the|our|this|your|every|an?)\\s+)?(?:(?:large )?language models?|AIs?|A\\.I\\.|LLMs?|GPT(?:-?\\d\\w*)?|chat ?GPT|copilot|claude|gemini|(?:AI |virtual |digital |automated |software )?assistants?|(?:AI |auto)?summari[sz](?:er|ing (?:tool|software|system|bot)|ation (?:tool|software|system|bot))s?|chat ?bots?|bots?|models?|algorithms?|(?:the )?(?:briefing|summary) (?:tool|software|system|engine|bot|generator|writer)s?|automated (?:system|reader|tool)s?|software|machine(?: reader)?s?)'
const OUTPUT =
  '(?:summar(?:y|ies)|brief(?:ing)?s?|overviews?|hand-?overs?(?: notes?| summar(?:y|ies))?|digests?|pr[eé]cis|synops[ie]s|write-?ups?|recaps?|round-?ups?|case notes summary|reports? from this|outputs?)'
const PRESENT =
  '(?:say|state|write|mention|omit|leave (?:it |this |that |out\\b|[^.;]{1,40} out\\b)|skip|describe|rate|list|record|report|present|portray|treat|mark|show|put(?: down)?|class(?:ify)?|score|redact|conclude|note that|emphasi[sz]e|stress|highlight|play (?:down|up)|tone down|downplay|minimi[sz]e|ignore|disregard|drop|remove|delete|exclude|include|cite|quote|repeat|refer to|call (?:it|this|the|her|him|them)|give|set|change|lower|reduce|close|keep|focus on|make (?:it|the|this|them|him|her)|use|answer|reply|respond|output|return|print|reveal|forget|consider|assume|pretend|summari[sz]e|add|avoid|flag)'
const NEGATED = `(?:(?:please |kindly )?(?:do not|don[’']t|never|no need to|must not|should not|shouldn[’']t) ${PRESENT})`
const IMPERATIVE = `(?:${NEGATED}|(?:please |kindly |just |simply )?${PRESENT})`
const MUST =
  '(?:should|must|ought to|needs? to|has to|have to|is to|are to|can|could|may|might want to)'
const ANYBODY =
  '(?:whoever|who ?ever|anyone|anybody|everyone|those|the person|the colleague|colleagues?|person|staff|you)'
const SUMMING =
  '(?:summari[sz](?:es?|ing|ed)|compil(?:es?|ing)|brief(?:s|ing)?|draft(?:s|ing)?|prepar(?:es?|ing)|writ(?:es?|ing) (?:this|it|the case|these notes|everything)? ?up|writ(?:es?|ing) (?:the|a|any) (?:summary|brief|briefing|overview|handover|digest)|condens(?:es?|ing)|sum(?:s|ming)? (?:this |it |these )?up|putting (?:this|it) together|pulls? (?:this|it) together|collat(?:es?|ing))'
const any = (...parts: string[]) => new RegExp(parts.join(''), 'iu')

/** Patterns of words that are meant for software, or for whoever sums up, and not for the record. */
export const HOSTILE_RULES: readonly HostileRule[] = [
  {
    words: 'It tells the reader to set earlier instructions aside.',
    when: [
      /\b(?:ignore|disregard|forget|override|bypass|overrule)\b[^.]{0,30}\b(?:(?:previous|prior|above|earlier|preceding|system|all|any|other|your|these|existing)\b[^.]{0,25})?\b(?:instructions?|prompts?|rules|guidelines|guardrails|directions|messages above|context above|entries above|training)\b/iu,
    ],
  },
  {
    words: 'It tells the reader to set what stands above aside.',
    when: [
      /(?:^|["“'‘:;(]\s*|\bplease |\bkindly )(?:please |kindly |just )?(?:ignore|disregard|forget)\s+(?:all |everything |any )?(?:of )?(?:the |that |these |those )?(?:above|(?:previous|prior|earlier|preceding|other) (?:notes?|entr(?:y|ies)|records?|text|messages?|concerns?|content))\b/iu,
    ],
  },
  {
    words: 'It is written as if by a system.',
    when: [/"role"\s*:\s*"(?:system|assistant|developer)"/iu],
  },
  {
    words: 'It gives new orders.',
    when: [
      /(?:^|["“'‘;(]\s*)(?:new|updated|revised|further|additional|real|actual|final)\s+(?:instructions?|orders?|directives?|task|prompt)\s*[:–—-]/iu,
      any(`\\b(?:${IMPERATIVE}|translate|switch to|speak|write in|act|behave)\\b`),
    ],
  },
  {
    words: 'It asks that a summary says something.',
    when: [
      any(
        `\\b(?:make sure|be sure|ensure|see to it|insist|ask(?:ed|s)? (?:that|for))\\b[^.;]{0,20}\\b${OUTPUT}\\b[^.;]{0,15}\\b(?:says?|states?|reads?|shows?|mentions?|leaves?|omits?|records?)\\b`,
      ),
    ],
  },
  {
    words: 'It is written as if by a system.',
    when: [
      /(?:\bsystem (?:prompt|message|override|instruction|update|note|notice)s?\b|<\/?(?:system|user|assistant|instructions?|prompt|admin)\b[^>]*>|\[\/?(?:INST|SYSTEM|ASSISTANT|ADMIN)\]|<\|\w+\|>|^\s*#{2,}\s*(?:system|instruction|new|assistant|end)|\b(?:developer|debug|admin|jailbreak|DAN) mode\b|\bprompt (?:injection|override|update)\b|\bBEGIN (?:SYSTEM|INSTRUCTIONS?|PROMPT)\b|\bend of (?:record|context|prompt|entries|transcript)\b)/iu,
    ],
  },
  {
    words: 'It gives software a part to play.',
    when: [
      any(
        `\\b(?:you are|you[’']re|act as|pretend to be|behave (?:as|like)|from now on,? you)\\b(?: now)?[^.]{0,20}\\b${SOFTWARE}\\b`,
      ),
    ],
  },
  {
    words: 'It is addressed to software.',
    when: [
      any(
        `(?:\\b(?:notes?|notice|message|instructions?|reminder|request|attention|attn|memo|hint|tip|info(?:rmation)?|advice|word)\\s+(?:to|for)|\\b(?:to|dear|hey|hi|hello|attention|attn:?|for|if (?:you are|you[’']re))|^|["“'‘(])\\s*,?\\s*${SOFTWARE}\\b(?:[^.,:;]{0,60})[,:;–—-]`,
      ),
      any(`\\b${IMPERATIVE}\\b|\\b${MUST}\\b`),
    ],
  },
  {
    words: 'It tells software what to do.',
    when: [any(`[,:;(–—-]\\s*${SOFTWARE}\\s*[,:;–—-]\\s*${IMPERATIVE}\\b`)],
  },
  {
    words: 'It is a notice to software.',
    when: [
      any(
        `\\b(?:AI|LLM|GPT|language model|chatbot|bot|assistant|summari[sz]er)\\b[\\s\\w]{0,14}\\b(?:notice|instructions?|directive|command|alert|note|override|update|prompt)s?\\s*[:–—-]`,
      ),
    ],
  },
  {
    words: 'It says what software should say.',
    when: [
      any(
        `\\b(?:AI|LLM|GPT|language model|chat ?bot|bot|assistant|summari[sz]er|briefing tool|software)s?\\b[^.]{0,40}\\b${MUST} (?:not |never |only |always |just )?${PRESENT}\\b`,
      ),
    ],
  },
  {
    words: 'It says what a summary should say.',
    when: [
      any(
        `\\b${OUTPUT}\\b[^.;]{0,30}\\b(?:should|must|ought to|needs? to|has to|is to)\\b(?: not| never| only| always| just| simply)* (?:say|state|read|mention|be|leave|omit|describe|show|include|list|conclude|stress|focus|skip|report|start|stick|avoid|give|rate|put|make|reflect|note|refer|call|record|treat|present)\\b`,
      ),
    ],
  },
  {
    words: 'It says what to put in a summary, or to leave out of it.',
    when: [
      any(
        `\\b(?:in|for|from|out of|into|to|on|with|when (?:doing|making|giving|preparing|writing|drafting)|any|the|your|this)\\s+(?:(?:the|any|your|a|this|our|every|next|final|case|written|short)\\s+){0,3}${OUTPUT}\\b`,
      ),
      any(
        `(?:^|[:,;–—-]\\s*|\\bplease |\\bkindly |\\byou (?:can|should|must|could|may|need to|needn[’']t) )${IMPERATIVE}\\b`,
      ),
      // Who makes one for others is planning work, not telling the reader what to say.
      /^(?!.*\b(?:I[’']ll|I will|we[’']ll|we will|(?:\p{Lu}[\p{L}-]+|worker|lead) (?:to|will))\b)/u,
    ],
  },
  {
    words: 'It is a tip on how to hand the case over.',
    when: [
      any(
        `^(?:a )?(?:${OUTPUT}|summari[sz]ing|briefing)\\s+(?:tip|note|hint|instruction|guidance|advice|wording|line|request|point)s?\\s*[:–—,-]`,
      ),
    ],
  },
  {
    words: 'It is addressed to whoever sums up.',
    when: [
      any(
        `\\b(?:${ANYBODY}|when|if|before|while|once)\\b[^.]{0,25}\\b(?:${SUMMING}|(?:is|are|being|gets?) (?:summari[sz]ed|condensed|written up|briefed|compiled))\\b`,
      ),
      any(
        `(?:[,:;–—-]\\s*|\\bplease |\\bkindly |\\b${MUST} (?:not |never |only |just )?|^)${IMPERATIVE}\\b`,
      ),
    ],
  },
  {
    words: 'It asks for the case to be shown in another light.',
    when: [
      any(
        `(?:^|[:;,–—-]\\s*(?:and )?|\\bplease |\\bkindly )(?:please |kindly |just |simply )?(?:rate|describe|portray|present|treat|mark|show|class(?:ify)?|score|list|record|report|regard|consider|label|put|log|grade)\\s+(?:(?!\\b(?:I|we|he|she|they)\\b)[^.;]){0,60}\\b(?:as|at)\\s+(?:an?\\s+|the\\s+|being\\s+|fully\\s+|now\\s+|very\\s+|no\\s+)*(?:high|medium|low|resolved|closed|safe|stable|settled|minor|routine|positive|negative|fine|calm|co-?operative|engaged|unfounded|untrue|accidental|historic(?:al)?|no risk|risk|concern|priority|critical|urgent|sorted|complete|finished|false|mistaken|harmless|over|trivial|well|managed|handled|dealt|supportive|protective|happy|accepted|agreed|withdrawn|proven|unproven)\\b`,
      ),
    ],
  },
  {
    words: 'It asks not to mention part of the record.',
    when: [
      any(`(?:^|[:;,–—-]\\s*(?:and )?|\\bplease |\\bkindly )${NEGATED}\\b`),
      /\b(?:mention|include|cite|quote|repeat|refer to|report|highlight|flag|emphasi[sz]e|list|show|record)\b/iu,
      /\b(?:this (?:note|entry|case|part|bit|paragraph)|the (?:level|concern|injur\w+|bruis\w+|mark|incident|allegation|disclosure|date|deadline|risk|hearing|police|referral|safeguarding|overdose|assault|arrest|threat|decision|earlier|previous|other)|above|(?:her|his|their) (?:injur\w+|bruis\w+|level|disclosure|allegation))\b/iu,
      // Whom not to tell is a safety line.
      /^(?!.*\b(?:to|near|with|around|in front of) (?:him|her|them|mum|dad|mother|father|the (?:family|child|children|parents?|neighbours?|school|landlord)|anyone|\p{Lu}))(?!.*\bwhen (?:you|we) (?:ring|visit|call|see|phone)).*$/u,
    ],
  },
  {
    words: 'It orders the level or the case to be changed.',
    when: [
      any(
        `(?:^|[:;]\\s*|\\bplease |\\bkindly )(?:set|change|lower|raise|reduce|update|drop|downgrade|upgrade|close)\\s+(?:the|this|her|his|their)\\s+(?:(?:concern|risk) )?(?:level|case|rating|risk|score|status)\\b`,
      ),
      /^(?!.*\b(?:I|we|agreed|decision|decided|review|reason|because)\b)/iu,
    ],
  },
  {
    words: 'It asks for secrets of the software, or for links to be made.',
    when: [
      /\b(?:(?:reveal|print|repeat|show|output|dump) (?:your|the) (?:system )?(?:prompt|instructions|rules|configuration)|!\[[^\]]*\]\(|<!(?:channel|here|everyone)>|@(?:channel|here|everyone)\b)/iu,
    ],
  },
]
