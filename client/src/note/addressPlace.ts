import { type BoardStore, type Cell, columnLetters, FIRST_ROW, parseAddress } from '@evenboard/board';
import { t } from '../messages/t.ts';

/** The place that typed words name ("C4", "c 4"), or a sentence that says why there is none. */
export function addressPlace(store: BoardStore, words: string): { cell: Cell } | { problem: string } {
  const address = parseAddress(words.replace(/\s+/g, ''));
  if (!address || address.row < FIRST_ROW)
    return { problem: t('session.addressUnknown', { address: words.trim() }) };
  const sections = store.getSections();
  const section = sections[address.column];
  if (section) return { cell: { section: section.id, row: address.row } };
  const values = { letter: columnLetters(address.column), last: columnLetters(sections.length - 1) };
  return { problem: t('session.addressNoSection', values) };
}
