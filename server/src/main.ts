import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { createServer as createNetServer } from 'node:net';
import path from 'node:path';
import type { Logger } from 'pino';
import { type Config, readConfig } from './config.ts';
import { createServer, type Server } from './createServer.ts';
import { createLog } from './log.ts';
import { startProblem } from './startProblem.ts';

/** Stops in time even when a connection does not let go. What was acknowledged is on disk already. */
const STOP_WITHIN_MS = 10_000;

function fail(error: unknown, config?: Config): never {
  process.stderr.write(`Evenboard cannot start. ${startProblem(error, config)}\n`);
  process.exit(1);
}

/** Whoever starts a second server by mistake is told of the port first, and the data is not touched. */
async function checkPort({ port, host }: Config): Promise<void> {
  const probe = createNetServer();
  probe.listen({ port, ...(host !== undefined && { host }) });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

function stopOnSignals(server: Server, log: Logger): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The server did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function main(): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig(process.env);
    await checkPort(config);
    const log = createLog(config.logLevel);
    const server = await createServer({ config: { ...config, dataDir: path.resolve(config.dataDir) }, log });
    stopOnSignals(server, log);
    const { port } = await server.listen();
    // For the next start, however this one ends.
    flushCompileCache();
    process.stdout.write(`Evenboard is ready at ${config.publicUrl ?? `http://localhost:${port}`}\n`);
  } catch (error) {
    fail(error, config);
  }
}

await main();
