import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type CommandId, findCommand } from '../command/index.ts';
import { OPENING_COMMANDS } from './openingCommands.ts';
import type { PageCommands } from './pageCommands.ts';

interface CommandsToCome {
  commands: PageCommands;
  /** They are there: what was asked for runs now. */
  come(commands: PageCommands): void;
  /** Whether they are there, or somebody waits for them. */
  isWanted: boolean;
  /** What forgets the one that waits, where it will open something to type into. */
  giveUp: (() => void) | undefined;
}

/**
 * The commands of the page, which come after the notes. What is asked for before runs when they are there; until then
 * nothing else can be known to be possible.
 */
export function usePageCommandsToCome(): CommandsToCome {
  const [there, setThere] = useState<PageCommands>();
  const [asked, setAsked] = useState<readonly CommandId[]>([]);
  const commands = useMemo<PageCommands>(
    () =>
      there ?? {
        run(command) {
          if (findCommand(command)?.where !== 'page') return false;
          setAsked((before) => [...before, command]);
          return true;
        },
        can: () => false,
      },
    [there],
  );
  // Before anything is painted and before keys are let go: a dialog that one of them opens waits for them in its turn.
  useLayoutEffect(() => {
    if (there === undefined || asked.length === 0) return;
    setAsked([]);
    for (const command of asked) there.run(command);
  }, [there, asked]);
  const forget = useCallback(() => setAsked([]), []);
  const isOpening = asked.some((command) => OPENING_COMMANDS.has(command));
  return {
    commands,
    come: useCallback((next) => setThere(next), []),
    isWanted: there !== undefined || asked.length > 0,
    giveUp: isOpening ? forget : undefined,
  };
}
