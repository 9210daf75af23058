import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { ROLES, type Role } from '@evenboard/protocol';

/** Ids in addresses and cookies: no letters that depend on the case, none that look alike. */
const ID_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LENGTH = 16;

/** A random id with 80 bits. It is an address, not a secret. */
export function createId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('');
}

/** A session's key: 144 bits, base64url. */
export function createKey(): string {
  return randomBytes(18).toString('base64url');
}

/** What stands for a person: 256 bits, base64url. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex. Keys and tokens are random and long, so a slow hash would add nothing. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are equal, in a time that does not depend on where they differ. */
export function isSameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}

/** The role that a key opens, or `undefined` for a key of another session. All three are compared. */
export function roleOfKey(key: string, keyHashes: Readonly<Record<Role, string>>): Role | undefined {
  const hash = hashSecret(key);
  let found: Role | undefined;
  for (const role of ROLES) if (isSameHash(hash, keyHashes[role])) found = role;
  return found;
}
