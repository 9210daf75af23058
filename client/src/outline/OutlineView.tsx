import { useSections } from '../hooks/index.ts';
import { sectionTitle } from '../note/index.ts';

/** The board as headings and lists: for reading in browse mode, telephones and touch. */
export function OutlineView() {
  return useSections().map((section) => <h2 key={section.id}>{sectionTitle(section)}</h2>);
}
