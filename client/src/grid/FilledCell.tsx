import type { Note } from '@evenboard/board';
import { MessageSquare } from 'lucide-react';
import { t } from '../messages/t.ts';
import {
  FromRoom,
  heardWords,
  isTypedFor,
  isUnconfirmed,
  NoteMark,
  personName,
  unbrokenClass,
  VoteNumber,
} from '../note/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSurroundings } from './CellSurroundings.ts';
import type { CellView } from './cellViews.ts';

interface FilledCellProps extends CellView {
  readonly note: Note;
  /** "C4". */
  readonly address: string;
  readonly isLocked: boolean;
}

/**
 * A note in its cell. Its text is the cell's name; what else there is to know follows in a hidden span, as the person
 * has chosen. No aria-label: Orca passes over it.
 */
export function FilledCell(cell: FilledCellProps) {
  const { note, comments, writer, change, mark } = cell;
  const { people, legend, settings } = useSurroundings();
  const heard = heardWords({ ...cell, people, legend }, settings);
  return (
    <span className={writer === undefined ? 'cell' : 'cell is-writing'}>
      <span className={`words${unbrokenClass(note.text)}`} dir="auto" lang={note.lang}>
        {note.text}
      </span>
      <span className="by" aria-hidden="true">
        <NoteMark colour={note.colour} />
        {mark !== undefined && <VoteNumber mark={mark} />}
        <bdi>{personName(people, note.author)}</bdi>
        {writer !== undefined && (
          <span className="strong writing-mark">
            {t(isTypedFor(note, writer) ? 'grid.typedForShort' : 'grid.writingShort')}
          </span>
        )}
        <FromRoom note={note} />
        {change !== undefined && <span className="flag">{t('details.changed')}</span>}
        {isUnconfirmed(note) && <span className="flag">{t('details.unconfirmedShort')}</span>}
        {note.cameLate !== undefined && <span className="flag">{t('details.cameLate')}</span>}
        {comments > 0 && (
          <span className="count">
            <Icon of={MessageSquare} />
            {comments}
          </span>
        )}
      </span>
      {note.room !== undefined && (
        <span className="sr">
          . <FromRoom note={note} />
        </span>
      )}
      {heard.length > 0 && <span className="sr">. {heard.join('. ')}.</span>}
    </span>
  );
}
