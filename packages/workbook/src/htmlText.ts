import { printableText } from './cellText.ts';
import type { OutlineText } from './roomOutline.ts';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags and in quoted attributes alike. */
export function htmlText(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

/**
 * An element around what somebody wrote: in its own direction, in its language where that is known, and with its lines
 * where it may have several.
 */
export function htmlWords(
  element: 'span' | 'p' | 'div',
  { text, lang }: OutlineText,
  hasLines: 'lines' | 'line' = 'lines',
): string {
  const language = lang === undefined ? '' : ` lang="${htmlText(lang)}"`;
  const lines = hasLines === 'lines' ? ' class="words"' : '';
  return `<${element} dir="auto"${language}${lines}>${htmlText(text)}</${element}>`;
}
