import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { PresentedPage } from './presentActions.ts';

interface PageWords {
  count: number;
  /** From 1 on. */
  number: number;
  total: number;
}

/** A page in a breath: which section, how much there is in it, how far one has come. */
export function pageWords({ section }: PresentedPage, words: PageWords): string {
  if (section === undefined) return t('present.goneName', { ...words });
  return t('present.said', { letter: section.letter, title: sectionTitle(section), ...words });
}
