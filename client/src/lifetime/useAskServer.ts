import type { CommandRequest } from '@evenboard/protocol';
import { useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { failureWords } from '../session/failureWords.ts';

/** Asks the server for something from a form: what came of it, or the problem in words beside the form. */
export function useAskServer() {
  const { send } = useRoomSession();
  const [problem, setProblem] = useState<string>();

  async function ask<T>(command: CommandRequest): Promise<{ value: T } | undefined> {
    setProblem(undefined);
    const answer = await send<T>(command);
    if (answer.ok) return { value: answer.value };
    setProblem(failureWords(answer.failure));
    return undefined;
  }

  return { ask, problem, setProblem };
}
