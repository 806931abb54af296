/** Whether something was decided as the table says; prints the first few that were not. */
export class Tally {
  checks = 0
  leaks = 0
  wrongfulRefusals = 0
  readonly #say: (line: string) => void
  readonly #most: number

  constructor(say: (line: string) => void, most = 20) {
    this.#say = say
    this.#most = most
  }

  /** Counts one decision; `words` says what was asked. */
  compare(allowed: boolean, expected: boolean, words: () => string): void {
    this.checks += 1
    if (allowed === expected) return
    if (allowed) this.leaks += 1
    else this.wrongfulRefusals += 1
    if (this.differences <= this.#most) {
      this.#say(`${allowed ? 'LEAK' : 'WRONGFUL REFUSAL'}: ${words()}`)
    }
  }

  get differences(): number {
    return this.leaks + this.wrongfulRefusals
  }
}
