/**
 * Runs what follows when a dialog has just been closed: after it has left the page, and before it gives the focus back
 * to where that came from. A screen reader is then told of the one place where the focus ends, and not of two.
 */
export function asDialogCloses(then: () => void): void {
  // React takes the dialog away in this task; the focus is given back with the next frame, if nobody has taken it.
  queueMicrotask(then);
}
