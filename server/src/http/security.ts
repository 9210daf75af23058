import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isAllowedOrigin } from '../session/access.ts';
import { readBearerToken } from '../session/cookies.ts';
import { ProblemError } from '../session/ProblemError.ts';

/**
 * Everything comes from here and nowhere else. There is no `upgrade-insecure-requests` and no HSTS
 * unless PUBLIC_URL is https: on a local network they would leave a blank page.
 */
export function contentPolicy(isHttps: boolean, styleNonce?: string): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styleNonce === undefined ? '' : ` 'nonce-${styleNonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ];
  return [...directives, ...(isHttps ? ['upgrade-insecure-requests'] : [])].join('; ');
}

export function securityHeaders(publicUrl: string | undefined): RequestHandler[] {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  const policy = contentPolicy(isHttps);
  return [
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: isHttps,
      crossOriginOpenerPolicy: isHttps,
      originAgentCluster: isHttps,
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.set('Content-Security-Policy', policy);
      next();
    },
  ];
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Another site's page must not act with this browser's cookies. Browsers name the page's origin with
 * every request that changes something; programs name none, and send a token they hold themselves.
 */
export function refuseForeignOrigins(publicUrl: string | undefined): RequestHandler {
  return (request, _response, next) => {
    const isCrossSite = request.get('sec-fetch-site') === 'cross-site' && request.get('origin') === undefined;
    const hasBearer = readBearerToken(request.get('authorization')) !== undefined;
    const isAllowed =
      READING.has(request.method) ||
      hasBearer ||
      (!isCrossSite && isAllowedOrigin(request.get('origin'), request.get('host'), publicUrl, true));
    if (isAllowed) return next();
    next(
      new ProblemError(
        'not_allowed',
        'The request came from a page of another address. Nothing was changed. If this is your own server behind a proxy, set PUBLIC_URL to the address that people see.',
      ),
    );
  };
}
