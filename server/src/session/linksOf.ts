import type { Role } from '@evenboard/protocol';

/** A session's links. The key is behind the `#`, which browsers do not send. */
export function linksOf<Keys extends Partial<Record<Role, string>>>(
  address: string,
  sessionId: string,
  keys: Keys,
): { [role in keyof Keys]: string } {
  const links = Object.entries(keys).map(([role, key]) => [role, linkOf(address, sessionId, key)]);
  return Object.fromEntries(links) as { [role in keyof Keys]: string };
}

/** A link into a session that is found at `address`. */
export function linkOf(address: string, sessionId: string, key: string): string {
  return `${address}/s/${sessionId}#${key}`;
}
