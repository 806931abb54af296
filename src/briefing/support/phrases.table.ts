/** Kin name, as it sounds in notes. */
export const KIN_NAME =
  /\b(mum|mother|dad|father|stepdad|stepfather|brother|sister|uncle|aunt|auntie|gran|nan|grandad|cousin|partner|husband|wife|son|daughter|neighbour|friend|boyfriend|girlfriend|ex)[, ]+\(?(\p{Lu}[\p{L}-]+)/giu

/** No names, as it sounds in notes. */
export const NO_NAMES =
  /^(?:I|I[’'].*|Mr|Mrs|Ms|Dr|The|A|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|High|Medium|Low|English|Welsh|GP|CSC|Section|Year|Yr|Her|His|Their|They|She|He|It)s?$/u

/** Told, as it sounds in notes. */
export const TOLD =
  /\b(?:told|tells|informed|disclosed to|said to|confided in)\s+(?:(?:the|her|his|their|a) )?(\p{Lu}[\p{L}-]+)/u

/** The name with which a claim begins, and the verb after it. */
export const SUBJECT =
  /^(?:In \p{L}+,? |On [^,]+, )?(\p{Lu}[\p{L}-]+)(?:[’']s (\p{L}+))?\s+(?:has |had |was |were |is |also |then )*(\p{L}+)/u
