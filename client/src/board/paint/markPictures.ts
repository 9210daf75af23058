import { NOTE_COLOURS } from '@evenboard/board';
import { readNoteColours, watchNoteColours } from './noteColours.ts';

/**
 * Gives the marks of the notes in an element as pictures in the notes' own ink. Elsewhere a mark is a mask over its ink,
 * which follows every colour by itself; but the browser puts each mask together anew at every move of the wall, and on a
 * wall with four hundred notes in the page that was a fifth of the move. The answer ends it.
 */
export function attachMarkPictures(element: HTMLElement): () => void {
  function show(): void {
    for (const colour of NOTE_COLOURS) {
      element.style.setProperty(`--mark-${colour}`, `url("${readNoteColours(colour).markUrl}")`);
    }
    element.dataset['marks'] = 'pictures';
  }
  show();
  const stop = watchNoteColours(show);
  return () => {
    stop();
    delete element.dataset['marks'];
    for (const colour of NOTE_COLOURS) element.style.removeProperty(`--mark-${colour}`);
  };
}
