import type { BoardStore } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { colourWords, sectionTitle } from '../note/index.ts';
import type { SectionDraft } from './sectionDraft.ts';
import type { SectionWall } from './sectionWall.ts';

/** What sentences call a section by. */
export function sectionNames(store: BoardStore, id: string): { letter: string; title: string } {
  const section = store.getSection(id);
  return { letter: section?.letter ?? '', title: section === undefined ? '' : sectionTitle(section) };
}

interface SavedIn {
  store: BoardStore;
  wall: Pick<SectionWall, 'words'>;
}

/** What has been written of a section, in words: a sentence for each thing, as it is now. */
export function savedWords(id: string, changed: Partial<SectionDraft>, { store, wall }: SavedIn): string {
  const { title, prompt, columns, colour, hang } = changed;
  const names = sectionNames(store, id);
  const words: string[] = [];
  if (title !== undefined) words.push(t('section.renamed', names));
  else if (prompt !== undefined) words.push(t('section.promptSaved', names));
  if (columns !== undefined) words.push(t('section.columnsAre', { ...names, count: columns }));
  if (colour === 'none') words.push(t('section.hasNoColour', names));
  else if (colour !== undefined)
    words.push(t('section.colourIs', { ...names, colour: colourWords(colour, store.getLegend()) }));
  if (hang !== undefined)
    words.push(t('section.hangs', { ...names, where: wall.words(id) ?? t('section.wall.placed') }));
  return words.length === 0 ? t('section.unchanged', names) : words.join(' ');
}
