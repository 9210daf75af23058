import type { SessionId } from '@evenboard/protocol';

/** One cookie a session, so that a person may be in several. */
export function cookieName(session: SessionId): string {
  return `evenboard_${session}`;
}

/** A token is base64url; anything else in a cookie is not one of ours, and counts as none. */
const TOKEN = /^[A-Za-z0-9_-]{16,200}$/;

/** The session's token out of a Cookie header; `undefined` where there is none or it is broken. */
export function readCookieToken(header: string | undefined, session: SessionId): string | undefined {
  const start = `${cookieName(session)}=`;
  for (const part of header?.split(';') ?? []) {
    const pair = part.trim();
    if (!pair.startsWith(start)) continue;
    const value = pair.slice(start.length).replace(/^"(.*)"$/, '$1');
    if (TOKEN.test(value)) return value;
  }
  return undefined;
}

/** The token of an Authorization header. */
export function readBearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S{1,1000}) *$/i.exec(header ?? '')?.[1];
}
