import type { Answer } from '../session/api.ts';
import { createValue, type Readable } from '../session/Readable.ts';

/** What somebody has taken down. */
export interface Said {
  readonly text: string;
  /** In which language, so that a voice or a braille table of that language reads it. */
  readonly lang: string;
  readonly speaker?: string;
}

export interface CaptionQueue {
  /** What is not on the server yet. */
  readonly waiting: Readable<number>;
  /** Why the server refuses it, if it does; typing goes on all the same. */
  readonly problem: Readable<Answer<unknown> | undefined>;
  add(said: Said): void;
  destroy(): void;
}

const RETRY_MS = 3_000;

/**
 * Sends lines one after the other, so that no key waits for the network. Each has a number of its own: sent once more
 * because the answer was lost, it stands there once.
 */
export function createCaptionQueue(
  send: (line: Said & { seq: number }) => Promise<Answer<unknown>>,
  now: () => number = Date.now,
): CaptionQueue {
  const lines: (Said & { seq: number })[] = [];
  const waiting = createValue(0);
  const problem = createValue<Answer<unknown> | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let lastSeq = 0;

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    for (let line = lines[0]; line !== undefined; line = lines[0]) {
      const answer = await send(line);
      problem.set(answer.ok ? undefined : answer);
      if (!answer.ok && isPassing(answer)) {
        timer = setTimeout(() => void sendAll(), RETRY_MS);
        break;
      }
      if (!answer.ok) break;
      lines.shift();
      waiting.set(lines.length);
    }
    isSending = false;
  }

  return {
    waiting,
    problem,
    add(said) {
      lastSeq = Math.max(lastSeq + 1, now());
      lines.push({ ...said, seq: lastSeq });
      waiting.set(lines.length);
      void sendAll();
    },
    destroy: () => clearTimeout(timer),
  };
}

const isPassing = ({ failure }: Extract<Answer<unknown>, { ok: false }>) =>
  failure.code === 'offline' || failure.code === 'too_fast' || failure.status >= 500;
