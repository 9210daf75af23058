import { useEffect } from 'react';
import { commandOf } from '../command/index.ts';
import type { PageCommands } from './pageCommands.ts';

/** What is open has the keys to itself. */
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** One listener for the commands that are heard everywhere in a session, in editors and fields too. */
export function usePageKeys(commands: PageCommands): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector(MODAL)) return;
      const command = commandOf(event, 'page');
      if (command !== undefined && commands.run(command)) event.preventDefault();
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [commands]);
}
