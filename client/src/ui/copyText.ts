/** How a copy went: `copied`, or `marked` – the words are selected, for the person to copy by hand. */
export type CopyOutcome = 'copied' | 'marked';

/**
 * Copies what stands in `field`. On a page served over plain http there is no clipboard API, so the
 * older command is tried next; where that fails too, the words stay selected.
 */
export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<CopyOutcome> {
  const hadFocus = document.activeElement;
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(field.value);
      return 'copied';
    }
  } catch {
    // Not allowed here: the older way is next.
  }
  field.focus();
  field.select();
  if (!tryCopyCommand()) return 'marked';
  if (hadFocus instanceof HTMLElement) hadFocus.focus();
  return 'copied';
}

function tryCopyCommand(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
