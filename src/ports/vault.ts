export type KeyScope = 'case' | 'staff'

/**
 * Where keys live: never in the database, so that an old copy of it does not bring back what was
 * destroyed. Throws `vault_unavailable` or `key_destroyed`.
 */
export interface Vault {
  /** On disk when this returns; does nothing when there is one. An orphan key is harmless. */
  createKey(scope: KeyScope, id: string): Promise<void>
  /** 32 bytes. Checks every time that the key was not destroyed. */
  getKey(scope: KeyScope, id: string): Promise<Buffer>
}
