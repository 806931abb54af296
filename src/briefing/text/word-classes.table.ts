/** Classes of words for the patterns, without regard to sex, nation or name. */
export const CLASSES: Readonly<Record<string, string>> = {
  he: 'he|she|they|i|we|who|it|name|@kin|@partner|@carer',
  poss: "my|his|her|their|your|our|the|a|an|'s",
  be: "be~|'s|get~|got",
  not: 'not|never|no|without|nor',
  who: 'me|him|her|them|us|you|name|someone',
  someone:
    'me|him|her|them|us|you|name|myself|someone|somebody|each_other|both_of_them|people|staff|residents',
  kin: 'mum+|mummy|mother+|dad+|daddy|father+|step_dad|step_mum|step_father|step_mother|parent+|brother+|sister+|sibling+|son+|daughter+|child|children|kid+|baby|babies|bairn+|toddler+|infant+|nan|nanna|gran|granny|granddad|grandmother|grandfather|grandparent+|aunt+|auntie|uncle+|cousin+|niece+|nephew+|girl+|boy+|lad+|family|pupil+|resident+|client+|patient+|young_person|person|woman|man|lady|foster_child|teenager+',
  parent:
    'mum|mummy|mother|mums|dad|daddy|father|step_dad|step_mum|step_father|step_mother|parent+|nan|gran|granny|granddad|grandmother|grandfather|aunt+|auntie|uncle+|carer+|foster_carer+|guardian+|mum_and_dad|dad_and_mum|family',
  partner:
    'husband+|wife|wives|partner+|boyfriend+|girlfriend+|ex|exes|fiance|fiancee|spouse+|hubby|missus|ex_partner|ex_husband|ex_wife|ex_boyfriend|ex_girlfriend',
  carer:
    'carer+|care_worker+|support_worker+|nurse+|staff|teacher+|coach|coaches|tutor+|key_worker+|care_assistant+|night_staff|agency_worker+|warden+|priest|pastor|imam|vicar|prophet|elder+',
  body: 'face|head|arm+|leg+|stomach|belly|tummy|back|chest|neck|throat|hand+|wrist+|hair|ear+|eye+|cheek+|jaw|nose|mouth|lip+|ribs|rib|bottom|bum|backside|buttocks|thigh+|shoulder+|shin+|foot|feet|ankle+|hip+|elbow+|forearm+|torso|temple|chin|forehead|groin|finger+|knee+',
  hit: 'hit~|punch~|kick~|slap~|smack~|beat~|batter~|thump~|whack~|belt~|clout~|headbutt~|stamp~_on|knee~|elbow~|wallop~|thrash~|whip~|cane~|lash~|clip~|bash~|strike|strikes|struck|striking|beat~_up|rough~_up|attack~|assault~|lamp~|deck~|backhand~|cuff~|wallop~|pummel~',
  grab: 'grab~|shove~|push~|drag~|shake~|throw~|pin~|grip~|yank~|pull~|bite~|pinch~|scratch~|burn~|scald~|spit~_at|spit~_on|manhandle~|twist~|force~_fed|squeeze~|hurl~|jab~|poke~|trip~|tread~_on|bend~|restrain~|sit~_on|wrestle~',
  weapon:
    'knife|knives|machete+|hammer|bat|belt|stick|slipper|shoe|cane|cable|wire|pole|gun|axe|blade|bottle|iron|rod|spoon|ladle|brush|hairbrush|broom|pan|kettle|brick|crowbar|screwdriver|chain|hose|ruler|wood|plank|plug|lighter|cigarette|remote|phone|plate|chair|scissors|bar|cup|mug|boot',
  drug: 'heroin|crack|cocaine|coke|cannabis|weed|spice|ket|ketamine|meth|crystal_meth|mdma|ecstasy|pills|speed|amphetamine+|methadone|opiate+|opioid+|benzo*|valium|xanax|street_valium|mamba|gbl|ghb|nitrous|balloons|nos|glue|gas_canisters|lsd|codeine|tramadol|pregabalin|diazepam|zopiclone|fentanyl|nitazene+|solvents|legal_highs|skunk|hash|subs',
  drugs: 'drug+|substance+|@drug',
  alcohol:
    'vodka|whisky|whiskey|gin|rum|wine|cider|lager|beer|beers|spirits|cans|sherry|brandy|alcohol|booze|drink|pints|bottles|special_brew|alcopops|prosecco|strong_lager|units',
  think: 'thought+|idea+|ideation|feeling+|urge+|plan+|intent|intention+|wish|wishes|desire+|talk',
  time: 'again|today|tonight|yesterday|this_morning|last_night|now|still|daily|nightly',
  money:
    'money|cash|pension|benefits|savings|pip|giro|wages|allowance|bank_card|card|account|bank_account|universal_credit|uc|post_office_card|debit_card|cheque+|chequebook|cashpoint|pin|inheritance|house|bungalow|funds',
  want: "want~|wish~|would_like|'d_like|like|wanted|rather|hope~|prefer~",
  gang: 'gang+|older_lads|older_boys|olders|elders|dealer+|the_lads|the_boys|county_line+|crew|runners|line_holder|boss',
  hetheir: 'his|her|their|my|the',
}
