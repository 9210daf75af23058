import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AudienceTask } from './audience.ts';

/** So many people in the room, in a process of their own; resolves when they are there. */
export async function startAudience(task: AudienceTask) {
  const child = fork(join(import.meta.dirname, 'audience.ts'));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.send(task);
  await once(child, 'message');
  return {
    /** Sends them home; answers the codes with which the server closed a line before. */
    async stop(): Promise<readonly number[]> {
      const answer = once(child, 'message');
      child.send('stop');
      const [codes] = (await answer) as [readonly number[]];
      process.off('exit', end);
      return codes;
    },
  };
}
