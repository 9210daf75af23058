import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { HttpParts } from './HttpParts.ts';
import { contentPolicy } from './security.ts';

/** Where the page says that it takes a nonce for the styles that its widgets add. */
const NONCE_PLACE = '__CSP_NONCE__';

const NOT_BUILT = `<!doctype html>
<html lang="en"><title>Evenboard is not built yet</title>
<h1>Evenboard is not built yet</h1>
<p>The server runs, but its pages are missing. Nothing is lost. Stop it and run <code>npm start</code>, which builds them.</p>
</html>
`;

/** The client: one page for every address that people open, and its files. */
export function pageRoutes({ clientFolder, publicUrl }: HttpParts): Router {
  const router = Router();
  const isHttps = publicUrl?.startsWith('https:') ?? false;

  const page: RequestHandler = async (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    const html = await readFile(path.join(clientFolder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) return void response.status(503).type('html').send(NOT_BUILT);
    if (!html.includes(NONCE_PLACE)) return void response.type('html').send(html);
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', contentPolicy(isHttps, nonce));
    response.type('html').send(html.replaceAll(NONCE_PLACE, nonce));
  };

  router.get(['/', '/index.html', '/practice', '/s/:id'], page);
  // Vite puts a hash of the content into the names of assets: one name never means two things.
  const assets = { immutable: true, maxAge: '1y', index: false, fallthrough: true } as const;
  router.use('/assets', express.static(path.join(clientFolder, 'assets'), assets));
  router.use(express.static(clientFolder, { index: false, maxAge: '1h' }));
  router.use((request, response) => {
    response.status(404).type('text/plain').set('Cache-Control', 'no-store');
    response.send(
      request.method === 'GET'
        ? 'There is no page at this address.\n'
        : 'There is nothing at this address.\n',
    );
  });
  return router;
}
