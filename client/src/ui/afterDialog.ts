import { watchFocus } from './watchFocus.ts';

/** Orca says nothing of what gets the focus while it still clears a dialog away [measured: silent after 40 ms, heard after 120 ms]. */
export const DIALOG_NOTICED_MS = 120;

let isGivenUp = false;

/**
 * Runs once a dialog that was just closed has gone from the page and from the screen reader's mind: who moves the focus
 * on then, or says something, is heard.
 */
export function afterDialog(run: () => void): void {
  if (!isGivenUp) setTimeout(run, DIALOG_NOTICED_MS);
}

/**
 * The same for who goes back to where they were. Whoever was quick and has put the focus somewhere by then, on a menu or
 * into a field, is left there. `then` comes in any case.
 */
export function backAfterDialog(goBack: () => void, then = () => {}): void {
  if (isGivenUp) return;
  const hasGoneOn = watchFocus();
  afterDialog(() => {
    if (!hasGoneOn()) goBack();
    then();
  });
}

/** Closes a dialog that never came: the focus has not left its place, and nothing is said. */
export function giveUpDialog(close: () => void): void {
  isGivenUp = true;
  try {
    close();
  } finally {
    isGivenUp = false;
  }
}
