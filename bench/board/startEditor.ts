import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FilledBoard } from '../shared/openFilledBoard.ts';
import type { EditorEntrance, EditorTask } from './editor.ts';

/** Somebody else on the board, in a process of their own; resolves when they have come in. */
export async function startEditor({ url, sessionId, key }: FilledBoard) {
  const child = fork(join(import.meta.dirname, 'editor.ts'));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const entrance: EditorEntrance = { url, sessionId, key };
  child.send(entrance);
  await once(child, 'message');
  return {
    /** Edits so many notes one by one, spread over the time; resolves with what the last of them says now. */
    async edit(count: number, ms: number): Promise<string> {
      const answer = once(child, 'message');
      const task: EditorTask = { count, ms };
      child.send(task);
      const [lastText] = (await answer) as [string];
      return lastText;
    },
    destroy() {
      process.off('exit', end);
      end();
    },
  };
}
