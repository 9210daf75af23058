import type { CommandRequest } from '@evenboard/protocol';
import { useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { failureWords } from './failureWords.ts';

interface Ask {
  /** Asks the server for something; the answer, or nothing where it was refused: then `problem` says why. */
  ask<T>(command: CommandRequest): Promise<{ value: T } | undefined>;
  /** Why the last thing was refused, in words. */
  readonly problem: string | undefined;
}

/** Asks the server to decide something from a dialog, which shows what was refused. */
export function useAsk(): Ask {
  const { send } = useRoomSession();
  const [problem, setProblem] = useState<string>();
  return {
    problem,
    async ask<T>(command: CommandRequest) {
      setProblem(undefined);
      const answer = await send<T>(command);
      if (answer.ok) return { value: answer.value };
      setProblem(failureWords(answer.failure));
      return undefined;
    },
  };
}
