import { PAPER_WORDS } from './paperWords.ts';

/** A line to write on. `label` is HTML. */
export function textField(label: string, size: 'long' | 'short' = 'long'): string {
  return `<p class="field ${size}"><label>${label} <input type="text"></label></p>`;
}

/** Room for several lines. `label` is HTML. */
export function textArea(label: string): string {
  return `<p class="field"><label>${label} <textarea rows="4"></textarea></label></p>`;
}

/** Whose form it is. */
export function nameLine(): string {
  return textField(PAPER_WORDS.name);
}
