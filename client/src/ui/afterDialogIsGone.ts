/** Orca says nothing of what gets the focus while it still clears a dialog away [measured: silent after 40 ms, heard after 120 ms]. */
const NOTICED_AFTER_MS = 120;

/**
 * Runs once a dialog that was closed from within a list of its own has gone from the page and from the screen reader's
 * mind. Where it was opened from has the focus meanwhile; who is to be told of another place, or of that one, is told then.
 */
export function afterDialogIsGone(then: () => void): void {
  setTimeout(then, NOTICED_AFTER_MS);
}
