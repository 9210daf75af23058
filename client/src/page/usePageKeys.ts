import { useEffect } from 'react';
import { commandOf } from '../command/index.ts';
import type { PageCommands } from './pageCommands.ts';

/** What is open has the keys to itself. */
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** One listener for the commands that are heard everywhere in a session, in editors and fields too. */
export function usePageKeys(commands: PageCommands): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const command = commandOf(event, 'page');
      // Looked for last: in a page of a thousand cells looking takes longer than all the rest of a key.
      if (command === undefined || document.querySelector(MODAL)) return;
      if (commands.run(command)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    // On the way in: an open editor keeps its keys from the views around it, not from the page.
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, [commands]);
}
