import { useEffect, useMemo } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import type { PageCommands } from '../page/pageCommands.ts';
import type { PracticeSession } from '../session/openPracticeSession.ts';
import { createPractice, type Practice } from './createPractice.ts';

const isDialogOpen = () => document.querySelector('[role="dialog"]') !== null;

/** The steps in a practice room; whoever shows the grid begins them. */
export function usePractice(session: PracticeSession): Practice {
  const announcer = useAnnouncer();
  const practice = useMemo(() => createPractice({ session, announcer, isDialogOpen }), [session, announcer]);
  useEffect(() => {
    // The focus comes back from a dialog when it has closed.
    document.addEventListener('focusin', practice.look);
    return () => document.removeEventListener('focusin', practice.look);
  }, [practice]);
  return practice;
}

/** The commands of the page, of which the steps are told. */
export function usePracticeCommands(commands: PageCommands, practice: Practice): PageCommands {
  return useMemo(
    () => ({
      can: commands.can,
      run(command) {
        const wasRun = commands.run(command);
        if (wasRun) practice.ran(command);
        return wasRun;
      },
    }),
    [commands, practice],
  );
}
