import type { Rule } from '../signal.ts'

/** Said in so many words: there is none. Shown as denied, so that it can be weighed. */
export const wideDenialRules: readonly Rule[] = [
  {
    id: 'no-physical-abuse-told',
    category: 'physical_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that nobody hurts them, or no mark was found.',
    patterns: [
      'denies|denied|no|not|never|nobody ..3 hurt|hit|smack*|harmed|slap*|beaten|marks|injur*|bruis*|soreness ..5 by|staff|anyone|anybody|home|house|worries|seen|concerns|at|or|carers',
      'no marks|injuries|bruises|bruising|marks_seen|soreness|visible_injury|visible_injuries|signs_of_injury',
      'nobody|no_one smacks|hits|hurts|shouts|slaps ..2 in|at|me|him|here|our|us',
      'full|whole ..1 body|skin check ..6 no|clear|nothing',
    ],
  },
  {
    id: 'no-mental-health-told',
    category: 'mental_health',
    severity: 'medium',
    denial: true,
    words: 'Says that the mood is well.',
    patterns: [
      'no_low_mood|no_thoughts|not_hearing|not_low|mood_good|mood_stable|mood_bright|euthymic|phq|gad|epds|honos|core_10|mental_state ..6 bright|no|#|low|stable|voices|zero|score*|good|high|severe|raised|moderate|up|down|normal',
      'no|not|without|never ..1 low|hearing|psychotic|anxious|depressed|hallucinat*|voices|delusion*|panic* ..3 mood|anything|voices|today|symptoms|now|at_all',
      'mood ..2 good|bright|stable|fine|settled|euthymic|lifted|steady',
    ],
  },
  {
    id: 'no-housing-told',
    category: 'housing',
    severity: 'medium',
    denial: true,
    words: 'Says that the home is safe.',
    patterns: [
      'rent_is_up_to_date|rent_up_to_date|rent_paid|tenancy_secure|tenancy_renewed|no_arrears|not_in_arrears|not_homeless|no_risk_of_eviction|not_at_risk_of_eviction|housing_stable|no_housing_issues',
      'no_one|nobody|not ..2 throwing|evicting|kicking|making ..1 us|her|me ..1 out|homeless|leave',
      'rent ..2 paid|up_to_date|on_time|covered|clear',
    ],
  },
  {
    id: 'no-financial-abuse-told',
    category: 'financial_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that the money was checked and is right.',
    patterns: [
      'bank_book|accounts|statements|money|savings|finances|cash|receipts|balance|bills ..4 checked|reconciled|correct|all_as|in_order|match*|accounted|tallied|up_to_date|looked_at|balanced|right',
      'money|bank|savings|pension|finances|account ..4 is_her_own|under_control|no_concern*|no_worries|all_there|safe_and|own_hands|checked_with',
    ],
  },
  {
    id: 'no-substance-misuse-told',
    category: 'substance_misuse',
    severity: 'medium',
    denial: true,
    words: 'Says that there is no drinking and no drugs.',
    patterns: [
      'never|not|no|does_not ..2 touched|drinks|drink|smokes|smoked|drugs|drug|alcohol ..4 alcohol|drugs|anything|since|or|use|drink|issues|teetotal|clean|sober ..1 !water|phone|stairs|milk|tea',
      'breathalys*|drug_test|drug_screen|tested|swab ..3 zero|negative|clear|clean',
    ],
  },
  {
    id: 'no-honour-based-abuse-told',
    category: 'honour_based_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that the marriage is their own choice.',
    patterns: [
      'marriage|wedding|match|husband|engagement ..3 her|my|his|own ..1 idea|choice|decision',
      'no|no_one|nobody|not ..2 making|forcing|forced|made|pressur* ..3 me|her|marry|wed|into',
    ],
  },
  {
    id: 'no-missing-told',
    category: 'missing',
    severity: 'medium',
    denial: true,
    words: 'Says that they were never out of sight.',
    patterns: [
      'never|not ..2 out_of_sight|missing|lost|gone ..2 at_all|so_not|all_day|not_missing',
      'not missing|absconded ..1 at_all|,|.',
    ],
  },
  {
    id: 'no-neglect-told',
    category: 'neglect',
    severity: 'medium',
    denial: true,
    words: 'Says that they are well looked after.',
    patterns: [
      'always|plenty|enough|well ..2 enough|fed|to_eat|looked_after|food|cared_for ..3 at_home|eat|home|in|snack|meals',
      'no worry|worries|concern|concerns about|over ..2 how|care|food|home|looked_after|feeding|her_care ..4 looked_after|care|fed|home|kept|parenting',
      'fridge full|stocked',
    ],
  },
  {
    id: 'no-self-neglect-told',
    category: 'self_neglect',
    severity: 'medium',
    denial: true,
    words: 'Says that they manage.',
    patterns: [
      "says|insists|reckons ..1 he|is|'s ..2 managing|coping|eating|washing|fine_on_her_own ..1 !not",
    ],
  },
  {
    id: 'no-emotional-abuse-told',
    category: 'emotional_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that no unkind word was heard.',
    patterns: [
      'no put_downs|shouting|name_calling|unkindness|raised_voices ..2 seen|heard|noted|at|in',
    ],
  },
  {
    id: 'no-exploitation-told',
    category: 'exploitation',
    severity: 'medium',
    denial: true,
    words: 'Says that nobody uses or holds them.',
    patterns: [
      'nobody|no_one|not ..2 making|forcing|pimping|holding|using ..2 her|me|to|them ..2 work|sell|carry|do|go|run',
      'free_to_leave|free_to_go|keeps_her_own_passport|paid_properly|paid_on_time|own_passport',
    ],
  },
  {
    id: 'no-domestic-abuse-told',
    category: 'domestic_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that a partner does them no harm.',
    patterns: [
      "dash|routine_enquiry|enquiry|questions ..3 all|every|each ..2 no|nos|negative|no_'s",
      'not|never|no ..1 bully|violent|controlling|jealous|scared_of_him|afraid_of_him|frightened_of_him',
    ],
  },
  {
    id: 'no-sexual-abuse-told',
    category: 'sexual_abuse',
    severity: 'medium',
    denial: true,
    words: 'Says that nothing sexual happened.',
    patterns: [
      'nothing|never|no ..1 rude|sexual|inappropriate|untoward|improper|funny ..4 happened|touch*|said|coach|at_all|when|between|he|she',
      'medical|examination ..2 no ..1 finding|findings|injury',
    ],
  },
  {
    id: 'no-self-harm-suicide-told',
    category: 'self_harm_suicide',
    severity: 'medium',
    denial: true,
    words: 'Says that they would not harm themselves.',
    patterns: [
      'would|will never ..1 do|harm|hurt|act ..3 herself|myself|anything|on',
      'not suicidal',
    ],
  },
]
