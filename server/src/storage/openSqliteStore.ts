import { Worker } from 'node:worker_threads';
import type { StoreCalls } from './SqliteDatabase.ts';
import { StorageError } from './StorageError.ts';
import type { Store } from './Store.ts';
import { OPENED, type StoreReply, type StoreRequest } from './sqliteWorker.ts';

/**
 * Opens the store in `folder`, which is made where it is missing. The database lives on a thread
 * of its own, so that waiting for the disk never stops the relay.
 * @throws StorageError `unwritable`, `inUse`, `damaged` or `newer`
 */
export async function openSqliteStore(folder: string): Promise<Store> {
  const worker = new SqliteWorker(folder);
  await worker.opened;
  return {
    createSession: (session) => worker.call('createSession', session),
    findSession: (id) => worker.call('findSession', id),
    findSessionByCode: (code) => worker.call('findSessionByCode', code),
    findSessionByCard: (hash) => worker.call('findSessionByCard', hash),
    findNextErasure: () => worker.call('findNextErasure'),
    eraseSession: (id) => worker.call('eraseSession', id),
    saveDecision: (decision) => worker.call('saveDecision', decision),
    findPeople: (session) => worker.call('findPeople', session),
    loadDocument: (document) => worker.call('loadDocument', document),
    append: (entries) => worker.call('append', entries),
    compact: (document, snapshot, through) => worker.call('compact', document, snapshot, through),
    forgetDocuments: (documents) => worker.call('forgetDocuments', documents),
    findLate: (session) => worker.call('findLate', session),
    findActs: (session) => worker.call('findActs', session),
    findAct: (session, id) => worker.call('findAct', session, id),
    findGathered: (session) => worker.call('findGathered', session),
    saveMoment: (moment, boards) => worker.call('saveMoment', moment, boards),
    findMoments: (session) => worker.call('findMoments', session),
    findMoment: (session, id) => worker.call('findMoment', session, id),
    forgetMoment: (session, id) => worker.call('forgetMoment', session, id),
    findBallots: (session) => worker.call('findBallots', session),
    findCommandResult: (session, id) => worker.call('findCommandResult', session, id),
    forgetCommandResults: (time) => worker.call('forgetCommandResults', time),
    findTemplate: (id) => worker.call('findTemplate', id),
    deleteTemplate: (id) => worker.call('deleteTemplate', id),
    close: () => worker.close(),
  };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: StorageError): void;
}

class SqliteWorker {
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = OPENED;
  #closing: Promise<void> | undefined;
  #ended = false;

  constructor(folder: string) {
    this.#worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: folder });
    this.opened = this.#expectReply();
    this.#worker.on('message', (reply: StoreReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(`The storage thread failed: ${error.message}`));
    this.#worker.on('exit', () => this.#end('The store is closed.'));
  }

  call<Name extends keyof StoreCalls>(
    method: Name,
    ...args: Parameters<Store[Name]>
  ): ReturnType<Store[Name]> {
    return this.#post(method, args) as ReturnType<Store[Name]>;
  }

  close(): Promise<void> {
    this.#closing ??= this.#shut();
    return this.#closing;
  }

  async #shut(): Promise<void> {
    if (this.#ended) return;
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    await this.#post('close', []);
    await exited;
  }

  #post(method: StoreRequest['method'], args: readonly unknown[]): Promise<unknown> {
    if (this.#ended || (this.#closing && method !== 'close')) {
      return Promise.reject(new StorageError('closed', 'The store is closed.'));
    }
    const reply = this.#expectReply();
    this.#worker.postMessage({ id: this.#nextId - 1, method, args } satisfies StoreRequest);
    return reply;
  }

  #expectReply(): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(reply: StoreReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.result);
    else waiting?.reject(new StorageError(reply.code, reply.message));
  }

  #end(message: string): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new StorageError('closed', message));
    this.#waiting.clear();
  }
}
