import { caseRules, entryRules, stepRules, toldRules } from '../access/rules.table.ts'

type Line = { words: string; who: string }

const PARTS: readonly (readonly [string, Record<string, Line>])[] = [
  ['A case', caseRules],
  ['An entry, and the alert that it raised', entryRules],
  ['What waits for a second person', stepRules],
  ['A conflict, and an entry on the wrong case', toldRules],
]

const HEAD = `# Who may do what

Made from \`src/access/rules.table.ts\` by \`npm run -s daybook -- who-may\`. PostgreSQL asks
its own rules in the statement that reads or writes; \`npm run -s bench -- access\` holds both
against a third table, written from the policy.

Grounds add up; conflict, privacy, restriction and leaving take away. Whoever is conflicted on an
entry does not read it, however they came to the case. Cover gives what the covered colleague’s post
gives, between its dates, and nothing that is theirs in person.`

/** The rules of access as a page for people. */
export function whoMayDoWhat(): string {
  const tables = PARTS.map(([title, rules]) => {
    const lines = Object.values(rules).map(({ words, who }) => `| ${words} | ${who} |`)
    return [`## ${title}`, '', '| what | who |', '|---|---|', ...lines].join('\n')
  })
  return `${[HEAD, ...tables].join('\n\n')}\n`
}
