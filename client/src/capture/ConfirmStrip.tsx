import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { personName, useNoteActions } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { createConfirmActions } from './confirmActions.ts';
import { tellToConfirm } from './tellToConfirm.ts';
import { useToConfirm } from './useToConfirm.ts';

/** "Have I got that right?": a quiet place for what was typed in my name, one note after the other. */
export function ConfirmStrip() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const history = usePlaceHistory();
  const people = useReadable(room.people);
  const asked = useToConfirm();
  const actions = useMemo(
    () => createConfirmActions({ room, announcer, notes, history }),
    [room, announcer, notes, history],
  );
  const strip = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  const [note] = asked;
  useEffect(() => tellToConfirm(room, announcer, asked), [room, announcer, asked]);
  // What had the focus goes with the last question; the next question takes the place of this one.
  useLayoutEffect(() => {
    if (note !== undefined || !hadFocus.current) return;
    hadFocus.current = false;
    // From a button one comes to the grid as from outside: else the whole row is heard.
    if (document.activeElement === document.body) notes.arrive();
  }, [note, notes]);
  if (note === undefined) return null;
  const cell = room.store.cellOf(note.id);
  const address = cell === undefined ? '' : room.store.addressOf(cell);
  const typist = personName(people, note.typedBy ?? '');
  return (
    <section
      className="strip confirm"
      aria-label={t('confirm.region')}
      data-region=""
      ref={strip}
      onFocus={() => {
        hadFocus.current = true;
      }}
      // Where a button goes with its question, the focus goes nowhere: then it has not left by itself.
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) hadFocus.current = strip.current?.contains(relatedTarget) ?? false;
      }}
    >
      <p>
        {t('confirm.question', { typist, address })} <q dir="auto">{note.text}</q>{' '}
        {asked.length > 1 && <span className="soft">{t('confirm.more', { count: asked.length - 1 })}</span>}
      </p>
      <div className="tools">
        <Button onClick={() => actions.confirm(note.id)}>{t('confirm.right')}</Button>
        <Button onClick={() => actions.change(note.id)}>{t('confirm.change')}</Button>
        <Button onClick={() => void actions.takeNameOff(note.id)}>{t('confirm.takeNameOff')}</Button>
        <Button onClick={() => actions.leaveOut(note.id)}>{t('confirm.leaveOut')}</Button>
      </div>
    </section>
  );
}
