import { Worker } from 'node:worker_threads';

/** A task that a thread did not answer: it failed, ran out of memory or took too long. */
export class ThreadFailed extends Error {
  override readonly name = 'ThreadFailed';
  readonly tookTooLong: boolean;

  constructor(message: string, tookTooLong = false) {
    super(message);
    this.tookTooLong = tookTooLong;
  }
}

/** Loading what it needs takes a worker longer than most tasks take, and people come at the same moment. */
const IDLE_MS = 10_000;

/** What a file is made of lives for seconds: with room for it a third less time goes into collecting what is dead. */
const YOUNG_MB = 192;

/**
 * A worker thread that does tasks, one after the other. It starts when it is first needed, ends when nobody has wanted
 * anything for a while, and is replaced by a fresh one after anything has gone wrong in it. Rejects with ThreadFailed.
 */
export function createThread<Task, Answer>(
  module: URL,
  { longestMs, memoryMb }: { longestMs: number; memoryMb: number },
): (task: Task) => Promise<Answer> {
  let running: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB };
    const worker = new Worker(module, { resourceLimits });
    // Somebody has to hear it also while nothing is being done.
    worker.on('error', () => end(worker));
    worker.on('exit', () => end(worker));
    return worker;
  }

  function end(worker: Worker): void {
    if (running === worker) running = undefined;
    void worker.terminate();
  }

  async function run(task: Task): Promise<Answer> {
    clearTimeout(idle);
    running ??= start();
    const worker = running;
    worker.ref();
    try {
      return await answerOf<Answer>(worker, task, longestMs);
    } catch (error) {
      end(worker);
      throw error;
    } finally {
      worker.unref();
      idle = setTimeout(() => end(worker), IDLE_MS).unref();
    }
  }

  return (task) => {
    const answer = before.then(() => run(task));
    before = answer.catch(() => undefined);
    return answer;
  };
}

/** What the worker makes of a task. It has no other one meanwhile. */
function answerOf<Answer>(worker: Worker, task: unknown, longestMs: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const failed = (error: unknown) =>
    reject(new ThreadFailed(error instanceof Error ? error.message : String(error)));
  const ended = () => reject(new ThreadFailed('the worker ended early'));
  const limit = setTimeout(() => reject(new ThreadFailed('it took too long', true)), longestMs);
  worker.once('message', resolve);
  worker.once('error', failed);
  worker.once('exit', ended);
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(limit);
    worker.off('message', resolve);
    worker.off('error', failed);
    worker.off('exit', ended);
  });
}
