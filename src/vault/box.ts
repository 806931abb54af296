import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
/** A shorter tag would be easier to forge: only whole ones are taken. */
const WHOLE_TAG = { authTagLength: TAG_BYTES }

const DRAW_BYTES = 4096
let drawn = Buffer.alloc(0)

/**
 * Random bytes that nothing else gets; drawn in large pieces, since each draw costs more than a
 * hash.
 */
export function fresh(size: number): Buffer {
  if (drawn.length < size) drawn = randomBytes(DRAW_BYTES)
  const bytes = drawn.subarray(0, size)
  drawn = drawn.subarray(size)
  return bytes
}

/**
 * Encrypts with AES-256-GCM: `iv (12 bytes) || ciphertext || tag (16 bytes)`.
 * @param key 32 bytes.
 * @param bound what the ciphertext belongs to; it opens with exactly this and no other.
 */
export function lock(key: Uint8Array, bound: string, plain: Uint8Array): Buffer {
  const iv = fresh(IV_BYTES)
  // A key object: with bare bytes Node takes three times as long to make the cipher.
  const cipher = createCipheriv(CIPHER, createSecretKey(key), iv).setAAD(Buffer.from(bound))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `lock` made. Throws when anything of it, or what it is bound to, is different. */
export function unlock(key: Uint8Array, bound: string, locked: Uint8Array): Buffer {
  const bytes = Buffer.from(locked)
  const secret = createSecretKey(key)
  const cipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, IV_BYTES), WHOLE_TAG)
  cipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), cipher.final()])
}
