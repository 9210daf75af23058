import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';

let folder: string;
let server: TestServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evenboard-client-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<meta property="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(path.join(folder, 'assets', 'main-abc.js'), 'export {}');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const start = async (...options: Parameters<typeof startTestServer>): Promise<TestServer> => {
  server = await startTestServer(...options);
  return server;
};

const session = { title: 'Co-creating our strategy' };

describe('headers', () => {
  it('have a strict policy that works over plain http, and do not say what the server is', async () => {
    const { headers } = await (await start({}, { clientFolder: folder })).call('GET', '/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('ask for https only where PUBLIC_URL is https, and so do cookies and links', async () => {
    const { call } = await start({ publicUrl: 'https://board.example' });
    const created = await call('POST', '/api/sessions', { body: session });
    expect(created.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(created.headers.get('strict-transport-security')).toMatch(/max-age/);
    const { sessionId, keys, links } = created.json as {
      sessionId: string;
      keys: { observer: string };
      links: { observer: string };
    };
    expect(links.observer).toBe(`https://board.example/s/${sessionId}#${keys.observer}`);
    const joined = await call('POST', `/api/sessions/${sessionId}/join`, {
      body: { key: keys.observer, name: 'Saoirse' },
    });
    expect(joined.headers.get('set-cookie')).toMatch(/; Secure/);
  });
});

describe('pages', () => {
  it('are one document for all addresses, with a fresh nonce, and assets for ever', async () => {
    const { call } = await start({}, { clientFolder: folder });
    const [first, second] = [await call('GET', '/'), await call('GET', '/s/abc')];
    const nonce = /content="([^"]+)"/.exec(first.text)?.[1] ?? '';
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(second.text).not.toBe(first.text);
    expect((await call('GET', '/practice')).status).toBe(200);
    const asset = await call('GET', '/assets/main-abc.js');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    expect((await call('GET', '/assets/gone.js')).status).toBe(404);
    expect((await call('GET', '/../config.ts')).status).toBe(404);
  });

  it('say what to do when the client is not built', async () => {
    const answer = await (await start({}, { clientFolder: path.join(folder, 'none') })).call('GET', '/');
    expect(answer.status).toBe(503);
    expect(answer.text).toMatch(/not built yet.*npm start/s);
  });
});

describe('requests from elsewhere', () => {
  it('are refused when a page of another address sends them', async () => {
    const { call, url } = await start();
    const foreign = await call('POST', '/api/sessions', {
      body: session,
      headers: { Origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(foreign.json.detail).toMatch(/PUBLIC_URL/);
    expect((await call('POST', '/api/sessions', { body: session, headers: { Origin: url } })).status).toBe(
      201,
    );
  });

  it('need the key to start sessions where one is set', async () => {
    const { call } = await start({ createKey: 'sesame' });
    expect((await call('POST', '/api/sessions', { body: session })).json).toMatchObject({
      status: 401,
      code: 'create_key_needed',
    });
    expect((await call('POST', '/api/sessions', { body: session, token: 'Sesame' })).status).toBe(401);
    expect((await call('POST', '/api/sessions', { body: session, token: 'sesame' })).status).toBe(201);
  });

  it('get a problem for addresses that are nothing', async () => {
    const { call } = await start();
    for (const address of ['/api', '/api/nothing', '/api/sessions/a/b/c']) {
      expect((await call('GET', address)).json).toMatchObject({ status: 404, code: 'no_such_thing' });
    }
  });

  it('are slowed down when they come in thousands, and told when to come back', async () => {
    const { call } = await start();
    const answers = await Promise.all(
      Array.from({ length: 301 }, () => call('POST', '/api/codes', { body: { code: 'ABCD' } })),
    );
    const slowed = answers.filter((answer) => answer.status === 429);
    expect(slowed).toHaveLength(1);
    expect(slowed[0]?.headers.get('retry-after')).toBe('60');
  });
});

describe('the operator', () => {
  it('sees that the server lives, is ready, and how it does', async () => {
    const { call } = await start();
    expect((await call('GET', '/healthz')).json).toEqual({ status: 'ok' });
    expect((await call('GET', '/readyz')).json).toEqual({ status: 'ready' });
    const metrics = (await call('GET', '/metrics')).text;
    for (const name of ['connections', 'documents', 'deliveries_total', 'refused_total', 'slow_total']) {
      expect(metrics).toMatch(new RegExp(`^evenboard_${name} 0$`, 'm'));
    }
    expect(metrics).toMatch(/^evenboard_commit_seconds_count \d+$/m);
    expect(metrics).toMatch(/^evenboard_acknowledgement_seconds_count \d+$/m);
    expect((await call('GET', '/metrics', { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status).toBe(
      403,
    );
  });
});

describe('exports', () => {
  it('are files: a workbook for everybody, the whole session for facilitators', async () => {
    const { call } = await start();
    const created = await call('POST', '/api/sessions', { body: { ...session, template: 'strategy' } });
    const { sessionId, keys } = created.json as { sessionId: string; keys: Record<string, string> };
    const join = async (role: string) =>
      String(
        (await call('POST', `/api/sessions/${sessionId}/join`, { body: { key: keys[role], name: role } }))
          .json.token,
      );
    const [facilitator, observer] = [await join('facilitator'), await join('observer')];
    const file = (name: string, token?: string) =>
      call('GET', `/api/sessions/${sessionId}/export/${name}`, { token });

    const workbook = await file('workbook.xlsx?room=main', observer);
    expect(workbook.status).toBe(200);
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect(workbook.text.slice(0, 2)).toBe('PK');
    expect((await file('workbook.xlsx')).status).toBe(401);
    expect((await file('workbook.xlsx?room=attic', observer)).json).toMatchObject({
      status: 404,
      code: 'no_such_thing',
    });

    expect((await file('session.json', observer)).status).toBe(403);
    const {
      boards,
      session: about,
      version,
    } = (await file('session.json', facilitator)).json as {
      boards: { main: { sections: Record<string, { title: string }> } };
      session: { id: string };
      version: number;
    };
    expect({ version, id: about.id }).toEqual({ version: 1, id: sessionId });
    expect(Object.keys(boards.main)).toEqual(['sections', 'notes', 'gaps', 'comments', 'legend']);
    expect(Object.values(boards.main.sections).map((section) => section.title)).toContain(
      'The world in 2035',
    );
    expect((await file('board.docx', observer)).json).toMatchObject({
      status: 404,
      detail: expect.stringMatching(/yet/),
    });
  });
});
