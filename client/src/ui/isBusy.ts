const WRITING = 'textarea, select, input:not([type="radio"], [type="checkbox"])';
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Who writes, or has a dialog or a menu open, is not taken away from it. */
export function isBusy(): boolean {
  return document.activeElement?.matches(WRITING) === true || document.querySelector(OPEN) !== null;
}
