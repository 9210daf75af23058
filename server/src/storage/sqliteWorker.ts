import { parentPort, workerData } from 'node:worker_threads';
import { SqliteDatabase, type StoreCalls } from './SqliteDatabase.ts';
import { StorageError, type StorageErrorCode } from './StorageError.ts';

/** One call of the store; the answers come back in the order of the calls. */
export interface StoreRequest {
  id: number;
  method: keyof StoreCalls | 'close';
  args: readonly unknown[];
}

export type StoreReply =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; code: StorageErrorCode; message: string };

/** The reply with this id says how opening went. */
export const OPENED = 0;

function failure(id: number, error: unknown): StoreReply {
  const message = error instanceof Error ? error.message : String(error);
  return { id, ok: false, code: error instanceof StorageError ? error.code : 'failed', message };
}

function answer(database: SqliteDatabase, request: StoreRequest): StoreReply {
  try {
    const call = database[request.method] as (...args: readonly unknown[]) => unknown;
    return { id: request.id, ok: true, result: call.apply(database, [...request.args]) };
  } catch (error) {
    return failure(request.id, error);
  }
}

function serve(port: NonNullable<typeof parentPort>): void {
  try {
    const database = new SqliteDatabase(String(workerData));
    port.on('message', (request: StoreRequest) => {
      port.postMessage(answer(database, request));
      if (request.method === 'close') port.close();
    });
    port.postMessage({ id: OPENED, ok: true, result: undefined } satisfies StoreReply);
  } catch (error) {
    port.postMessage(failure(OPENED, error));
    port.close();
  }
}

if (parentPort) serve(parentPort);
