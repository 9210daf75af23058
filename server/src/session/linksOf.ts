import type { Role, SessionId } from '@evenboard/protocol';

/** A session's links. The key is behind the `#`, which browsers do not send. */
export function linksOf<Keys extends Partial<Record<Role, string>>>(
  address: string,
  sessionId: SessionId,
  keys: Keys,
): { [role in keyof Keys]: string } {
  const links = Object.entries(keys).map(([role, key]) => [role, `${address}/s/${sessionId}#${key}`]);
  return Object.fromEntries(links) as { [role in keyof Keys]: string };
}
