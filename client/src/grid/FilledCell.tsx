import type { Note } from '@evenboard/board';
import { MessageSquare } from 'lucide-react';
import { useComments, useLegend, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, colourWords, NoteMark, personName } from '../note/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWriter } from './useGridPlaces.ts';

/**
 * A note in its cell. Its text is the cell's name; what else there is to know follows in a hidden span, in the order
 * of accessibility.md: what concerns me, author, colour, comments. No aria-label: Orca passes over it.
 */
export function FilledCell({ note, isLocked }: { note: Note; isLocked: boolean }) {
  const people = useReadable(useRoomSession().people);
  const legend = useLegend();
  const comments = useComments(note.id).length;
  const writer = useWriter(note.id);
  const details = [
    writer !== undefined && t('grid.writing', { name: personName(people, writer) }),
    isLocked && t('grid.locked'),
    note.confirmed === false && t('grid.unconfirmed'),
    authorWords(note, people),
    colourWords(note.colour, legend),
    comments > 0 && t('grid.comments', { count: comments }),
  ].filter((words) => typeof words === 'string');
  return (
    <>
      <span className={writer === undefined ? 'cell' : 'cell is-writing'}>
        <span className="words" dir="auto" lang={note.lang}>
          {note.text}
        </span>
        <span className="by" aria-hidden="true">
          <NoteMark colour={note.colour} />
          <bdi>{personName(people, note.author)}</bdi>
          {writer !== undefined && <span className="strong writing-mark">{t('grid.writingShort')}</span>}
          {comments > 0 && (
            <span className="count">
              <Icon of={MessageSquare} />
              {comments}
            </span>
          )}
        </span>
      </span>
      <span className="sr">. {details.join('. ')}.</span>
    </>
  );
}
