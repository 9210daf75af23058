import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createApp } from './http/createApp.ts';
import { createRateLimits } from './http/rateLimits.ts';
import { createRelay } from './relay/createRelay.ts';
import { createRelayFigures } from './relay/RelayFigures.ts';
import { createAccess } from './session/access.ts';
import { createDirectory } from './session/Directory.ts';
import { createPresence } from './session/Presence.ts';
import { createSealer } from './session/Sealer.ts';
import { createSessions } from './session/Sessions.ts';
import { openSqliteStore } from './storage/openSqliteStore.ts';
import { exportFile, readFileInThread } from './workbook/index.ts';

export interface Server {
  /** Begins to take people; the port is the real one, also where 0 was asked for. */
  listen(): Promise<{ port: number }>;
  /** Drains: nobody new, everything committed, everybody told to come back, the store closed. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly config: Config;
  readonly log: Logger;
  /** The built client; the repository's own by default. */
  readonly clientFolder?: string;
  /** The server's clock, in milliseconds. */
  readonly now?: () => number;
  /** How often what is to happen at a time looks at that clock; tests set the clock ahead. */
  readonly alarmStepMs?: number;
}

const CLIENT_FOLDER = path.join(import.meta.dirname, '../../client/dist');

/** Wires storage, sessions, relay and HTTP. Nothing listens yet; a store that cannot be opened throws here. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, log, clientFolder = CLIENT_FOLDER, now = Date.now, alarmStepMs } = options;
  const { publicUrl, rateLimits } = config;
  const store = await openSqliteStore(config.dataDir);
  const sealer = await createSealer(config.dataDir);
  const directory = createDirectory(store, now);
  const presence = createPresence();
  const access = createAccess({
    directory,
    presence,
    publicUrl,
    now,
    lateChanged: (id, participants) => sessions.lateChanged(id, participants),
  });
  const figures = createRelayFigures();
  const relay = createRelay({ store, access, log, rateLimits, now, figures });
  const sessions = createSessions({
    store,
    directory,
    presence,
    documents: relay,
    sealer,
    log,
    now,
    alarmStepMs,
  });
  let isDraining = false;

  const app = createApp({
    sessions,
    documents: relay,
    exportFile,
    readFile: readFileInThread,
    limits: createRateLimits(rateLimits, now),
    log,
    now,
    createKey: config.createKey,
    publicUrl,
    clientFolder,
    relay,
    figures,
    async checkReady() {
      if (isDraining) throw new Error('The server is stopping');
      await store.findSession('ready');
    },
  });
  const http = createHttpServer(app);
  relay.attach(http);

  return {
    async listen() {
      http.listen({ port: config.port, ...(config.host !== undefined && { host: config.host }) });
      await once(http, 'listening');
      return { port: (http.address() as AddressInfo).port };
    },
    async close() {
      if (isDraining) return;
      isDraining = true;
      const closed = http.listening ? once(http, 'close') : undefined;
      if (closed !== undefined) http.close();
      http.closeIdleConnections();
      sessions.destroy();
      await relay.drain();
      http.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}
