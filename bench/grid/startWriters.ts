import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FilledBoard } from '../shared/openFilledBoard.ts';
import type { WritersReport, WritersTask } from './writers.ts';

/** People who write on the board from a process of their own; resolves when they have begun. */
export async function startWriters(board: FilledBoard, writers: number, perSecond: number) {
  const child = fork(join(import.meta.dirname, 'writers.ts'));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const { url, sessionId, key, notes } = board;
  const task: WritersTask = { url, sessionId, key, writers, perSecond, notes };
  child.send(task);
  await once(child, 'message');
  return {
    async stop(): Promise<WritersReport> {
      const answer = once(child, 'message');
      child.send('stop');
      const [report] = (await answer) as [WritersReport];
      process.off('exit', end);
      return report;
    },
  };
}
