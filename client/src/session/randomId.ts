const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/**
 * A random id of 21 characters, 126 bits. By `getRandomValues`, which also exists on a page served
 * over plain http on a local network; `randomUUID` does not.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(21));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
}
