import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { type Config, readConfig } from '../config.ts';
import { createServer } from '../createServer.ts';

/** A real server for tests: on a free port of loopback, with a data folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Sends JSON; `body` undefined sends none. */
  call(method: string, address: string, options?: CallOptions): Promise<Answer>;
  stop(): Promise<void>;
}

export interface CallOptions {
  body?: unknown;
  token?: string | undefined;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body's JSON, or `{}` where it has none. */
  json: Record<string, unknown>;
}

export async function startTestServer(
  config: Partial<Config> = {},
  options: { now?: () => number; clientFolder?: string; log?: Logger } = {},
): Promise<TestServer> {
  const dataDir = config.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'evenboard-')));
  const server = await createServer({
    config: { ...readConfig({ PORT: '0', HOST: '127.0.0.1' }), ...config, dataDir },
    log: pino({ level: 'silent' }),
    alarmStepMs: 20,
    ...options,
  });
  const { port } = await server.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    dataDir,
    call: (method, address, callOptions) => call(method, url + address, callOptions),
    async stop() {
      await server.close();
      if (config.dataDir === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

async function call(method: string, address: string, options: CallOptions = {}): Promise<Answer> {
  const { body, token, headers } = options;
  const response = await fetch(address, {
    method,
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}
