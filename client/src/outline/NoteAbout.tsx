import type { Note } from '@evenboard/board';
import type { ReactNode } from 'react';
import {
  useComments,
  useLegend,
  useReadable,
  useRoomSession,
  useSettings,
  useUnseen,
} from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import {
  authorWords,
  colourWords,
  dotsWords,
  FromRoom,
  isUnconfirmed,
  numberWords,
  useNoteFilter,
  useVoteMark,
  VoteNumber,
  writingWords,
} from '../note/index.ts';
import { isHeard } from '../session/settings.ts';
import { useDerived } from './useDerived.ts';

function Flag({ isSaid = true, children }: { isSaid?: boolean; children: ReactNode }) {
  return (
    <span className="flag" aria-hidden={!isSaid || undefined}>
      <span className="sr">. </span>
      {children}
    </span>
  );
}

/** The number in the vote with my dots, and everybody's after the reveal; heard as far as the person has chosen. */
function VoteFlag({ note }: { note: string }) {
  const settings = useSettings();
  const mark = useVoteMark(note);
  if (mark === undefined) return null;
  const heard = [
    ...(isHeard('vote', settings) ? numberWords(mark) : []),
    ...(isHeard('votes', settings) ? dotsWords(mark) : []),
  ];
  return (
    <>
      <VoteNumber mark={mark} />
      {heard.length > 0 && <span className="sr">. {heard.join('. ')}</span>}
    </>
  );
}

/** Who of the others writes in a note now, and for whom. */
function useWriting(note: Note): string | undefined {
  const { presence, people, me } = useRoomSession();
  const writer = useDerived(
    presence.others,
    (others) => others.find((other) => other.editing === note.id && other.user.id !== me.id)?.user.id,
  );
  const names = useReadable(people);
  return writer === undefined ? undefined : writingWords(note, writer, names);
}

/**
 * Address and colour, and what concerns whoever comes here. What is seen is heard, as far as the person has
 * chosen; the address is in the names of the buttons too.
 */
export function NoteAbout({ note, address }: { note: Note; address: string }) {
  const settings = useSettings();
  const legend = useLegend();
  const writing = useWriting(note);
  const unseen = useUnseen(note.id);
  const { results } = useNoteFilter();
  const isLeftOut = useDerived(results, (found) => found?.has(note.id) === false);
  const hasState = isHeard('state', settings);
  const label = colourWords(note.colour, legend);
  return (
    <p className="head">
      <span className="addr" aria-hidden={!isHeard('address', settings) || undefined}>
        <span className="sr">. </span>
        {address}
      </span>
      <span className="mark" aria-hidden="true" />
      <span className="colour-name sr" aria-hidden={!isHeard('colour', settings) || undefined}>
        . {label}
      </span>
      <VoteFlag note={note.id} />
      {writing !== undefined && (
        <span className="who">
          <Flag isSaid={hasState}>{writing}</Flag>
        </span>
      )}
      <FromRoom note={note} />
      {isUnconfirmed(note) && <Flag isSaid={hasState}>{t('outline.unconfirmed')}</Flag>}
      {note.cameLate !== undefined && <Flag isSaid={hasState}>{t('details.cameLate')}</Flag>}
      {unseen !== undefined && <Flag isSaid={isHeard('changed', settings)}>{t('outline.changed')}</Flag>}
      {isLeftOut && <Flag>{t('outline.leftOut')}</Flag>}
    </p>
  );
}

/** Whose note it is, who typed it, and how many comments there are; the button shows that by itself. */
export function NoteAuthor({ note }: { note: Note }) {
  const settings = useSettings();
  const people = useReadable(useRoomSession().people);
  const comments = useComments(note.id).length;
  return (
    <p className="by">
      <span aria-hidden={!isHeard('author', settings) || undefined}>
        <span className="sr">. </span>
        <bdi>{authorWords(note, people)}</bdi>
      </span>
      {comments > 0 && isHeard('comments', settings) && (
        <span className="sr">. {t('outline.comments', { count: comments })}</span>
      )}
    </p>
  );
}
