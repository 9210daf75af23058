import type { Request, Response } from 'express';
import { cookieName, readBearerToken, readCookieToken } from '../session/cookies.ts';

/** As long as browsers keep a cookie. */
const COOKIE_AGE_MS = 400 * 24 * 60 * 60 * 1_000;

/** The `:id` of a session's address. */
export function sessionIdOf(request: Request): string {
  const { id } = request.params;
  return typeof id === 'string' ? id : '';
}

/** The token that a request carries for its session: the Authorization header first, then the cookie. */
export function tokenOf(request: Request): string | undefined {
  return (
    readBearerToken(request.get('authorization')) ??
    readCookieToken(request.get('cookie'), sessionIdOf(request))
  );
}

const cookieOptions = (isSecure: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure }) as const;

/** Lets the browser remember who this is. It works over plain http too: secure only where the address is. */
export function rememberToken(response: Response, sessionId: string, token: string, isSecure: boolean): void {
  response.cookie(cookieName(sessionId), token, { ...cookieOptions(isSecure), maxAge: COOKIE_AGE_MS });
}

export function forgetToken(response: Response, sessionId: string, isSecure: boolean): void {
  response.clearCookie(cookieName(sessionId), cookieOptions(isSecure));
}
