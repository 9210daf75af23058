import type { Section } from '@evenboard/board';
import { t } from '../messages/t.ts';

/** A section's title as people read it; the built-in last one and an empty title have words too. */
export function sectionTitle(section: Section): string {
  if (section.isUnsorted) return t('note.unsorted');
  return section.title === '' ? t('note.untitledSection') : section.title;
}
