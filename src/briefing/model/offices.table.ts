/** Offices, services and other words that are written with capital letters and name nobody. */
export const OFFICES: ReadonlySet<string> = new Set(
  `mash csc gp lado camhs cmht a&e ae nhs nrm taf marac dash idva mappa dwp uc pip cp cin eh ehcp dsl
  ddsl sw hv ot pc dc ds di ed icu ptsd emdr phq id s17 s42 s47 ok private high medium low section court
  council police hospital school college ward review decision reason reasons reasoning alternative
  alternatives consulted actions action agreed plan level summary note notes correction update follow
  home office social work worker team lead nurse doctor teacher support housing safeguarding referral
  disclosure christmas easter mum dad gran nan`.split(/\s+/u),
)
