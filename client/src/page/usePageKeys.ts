import { useEffect } from 'react';
import { commandOf } from '../command/index.ts';
import type { PageCommands } from './pageCommands.ts';

const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What is open has the keys to itself, but for those that it names. */
function isTaken(command: string): boolean {
  const open = [...document.querySelectorAll(MODAL)];
  return open.some((one) => one.querySelector(`[data-page-keys~="${command}"]`) === null);
}

/** One listener for the commands that are heard everywhere in a session, in editors and fields too. */
export function usePageKeys(commands: PageCommands): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const command = commandOf(event, 'page');
      // Looked for last: in a page of a thousand cells looking takes longer than all the rest of a key.
      if (command === undefined || isTaken(command)) return;
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
