import { randomBytes } from 'node:crypto'
import { Failure } from '../../src/domain/failures.ts'
import type { KeyScope, Vault } from '../../src/ports/vault.ts'

/** Keys in memory: thousands of cases need no disk to be decided about. */
export class KeysInMemory implements Vault {
  readonly #keys = new Map<string, Buffer>()

  async createKey(scope: KeyScope, id: string): Promise<void> {
    this.create(scope, id)
  }

  create(scope: KeyScope, id: string): Buffer {
    const known = this.#keys.get(`${scope}/${id}`)
    const key = known ?? randomBytes(32)
    this.#keys.set(`${scope}/${id}`, key)
    return key
  }

  async getKey(scope: KeyScope, id: string): Promise<Buffer> {
    const key = this.#keys.get(`${scope}/${id}`)
    if (!key) throw new Failure('key_destroyed')
    return key
  }
}
