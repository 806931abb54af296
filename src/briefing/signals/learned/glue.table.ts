/** Words of nearly every sentence: alone they say nothing, beside another they may. */
export const GLUE: ReadonlySet<string> = new Set(
  `the a an and or to of in on at for with is was be are it that this as by from had has have he she
  they them their 's name i my we`.split(/\s+/),
)
