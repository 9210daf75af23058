import { useLayoutEffect, useState } from 'react';
import { DIALOG_NOTICED_MS } from './afterDialog.ts';
import { land } from './land.ts';

/** Marks the element through which the focus comes back when a dialog was opened inside of it: the grid's table. */
export const LANDING = 'data-landing';

/** A little after what afterDialog runs, which may go on to another place. */
const RETURNED_AFTER_MS = DIALOG_NOTICED_MS + 30;

/** What a dialog was opened from may be gone, or drawn anew, by the time it closes: then the focus goes to the notes. */
function goToNotesIfLost(): void {
  if (document.activeElement === document.body) document.getElementById('notes')?.focus();
}

/**
 * Gives the focus back when a dialog goes that was opened inside a landing: to the one place there that has the tab
 * stop. React Aria gives it back within a frame: then Orca, still busy with the dialog, now and then heard nothing and
 * went on browsing, where the grid's keys are dead.
 */
export function useSteadyReturn(): void {
  const [landing] = useState(() => document.activeElement?.closest<HTMLElement>(`[${LANDING}]`));
  useLayoutEffect(
    () => () => {
      // In a task of its own the dialog has left the page, and React Aria finds the focus taken.
      queueMicrotask(() => {
        if (landing?.isConnected !== true) {
          setTimeout(goToNotesIfLost, RETURNED_AFTER_MS);
          return;
        }
        if (document.activeElement !== document.body) return;
        const focusPlace = () => landing.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        land(landing, focusPlace, RETURNED_AFTER_MS);
      });
    },
    [landing],
  );
}
