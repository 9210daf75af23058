import type { CopyOutcome } from '../ui/copyText.ts';
import { copyWords } from '../ui/copyWords.ts';
import type { Copied } from './copiedBoard.ts';

/** Copies as text and as HTML; where the browser does not take both, as text alone. */
export async function copyRich({ text, html }: Copied): Promise<CopyOutcome> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return 'copied';
  } catch {
    // A browser without it, or a page that may not: the words alone go the older way.
    return copyWords(text);
  }
}
