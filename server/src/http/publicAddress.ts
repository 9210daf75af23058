import type { Role } from '@evenboard/protocol';
import type { Request } from 'express';

const HOST = /^[A-Za-z0-9._-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](:\d{1,5})?$/;

/** The origin under which people reach the server: PUBLIC_URL, or as this request asked. */
export function publicAddress(request: Request, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const host = request.get('host') ?? '';
  return `${request.protocol}://${HOST.test(host) ? host : 'localhost'}`;
}

/** Whether cookies may be marked for https alone. */
export function isSecure(request: Request, publicUrl: string | undefined): boolean {
  return publicUrl === undefined ? request.protocol === 'https' : publicUrl.startsWith('https:');
}

/** A session's links. The key is behind the `#`, which browsers do not send. */
export function linksOf<Keys extends Partial<Record<Role, string>>>(
  address: string,
  sessionId: string,
  keys: Keys,
): { [role in keyof Keys]: string } {
  const links = Object.entries(keys).map(([role, key]) => [role, `${address}/s/${sessionId}#${key}`]);
  return Object.fromEntries(links) as { [role in keyof Keys]: string };
}
