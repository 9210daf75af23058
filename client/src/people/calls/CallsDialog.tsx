import { useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { clockWords, useNoteActions } from '../../note/index.ts';
import { roomName } from '../../session/roomName.ts';
import { backAfterDialog } from '../../ui/afterDialog.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Row, RowList } from '../../ui/RowList.tsx';
import { SignalTag } from '../signals/SignalTag.tsx';
import { useAnswers } from './useAnswers.ts';
import { type Calls, useCalls } from './useCalls.ts';

/** Rows of one list need ids of their own: somebody may call for help and raise a hand as well. */
export type CallKind = 'door' | 'help' | 'signal';
export const rowId = (kind: CallKind, person: string) => `${kind}/${person}`;
const kindOf = (row: string) => row.slice(0, row.indexOf('/')) as CallKind;
const personOf = (row: string) => row.slice(row.indexOf('/') + 1);

function useRows({ waiting, help, signals }: Calls): Record<CallKind, readonly Row[]> {
  const room = useRoomSession();
  const people = useReadable(room.people);
  useReadable(room.rooms);
  const line = (kind: CallKind, person: string, name: string, about: string, since: number) => ({
    id: rowId(kind, person),
    content: (
      <>
        <bdi className="strong">{name}</bdi>
        {about !== '' && `, ${about}`}
        {since > 0 && `, ${t('calls.waiting', { time: clockWords(since) })}`}
      </>
    ),
  });
  const where = (person: string) => roomName(room, people.get(person)?.room);
  const nameOf = (person: string) => people.get(person)?.name ?? t('session.someone');
  return {
    door: waiting.map(({ id, name, askedAt }) => line('door', id, name, '', askedAt)),
    help: help.map(({ id, at, words = '' }) =>
      line('help', id, nameOf(id), [where(id), words].filter(Boolean).join(': '), at),
    ),
    signal: signals.map(({ person, name, signal, since }) => ({
      id: rowId('signal', person),
      content: (
        <>
          {line('signal', person, name, where(person), since).content} <SignalTag signal={signal} />
        </>
      ),
    })),
  };
}

/** Who waits for a facilitator: at the door, without getting on, with a hand up; in the order in which they came. */
export function CallsDialog({ onClose }: { onClose(): void }) {
  const { store, current, people } = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const calls = useCalls();
  const rows = useRows(calls);
  const { letIn, turnAway, answerHelp, clear, problem } = useAnswers();
  const closeButton = useRef<HTMLButtonElement>(null);
  const isEmpty = rows.door.length + rows.help.length + rows.signal.length === 0;
  const [wasEmpty] = useState(isEmpty);
  // What had the focus goes with the last row.
  useEffect(() => {
    if (isEmpty && !wasEmpty && document.activeElement === document.body) closeButton.current?.focus();
  }, [isEmpty, wasEmpty]);

  function close(): void {
    onClose();
    backAfterDialog(() => {
      notes.focusCurrent();
      announcer.say(t('people.backOn', { address: store.addressOf(current.get().cell) }));
    });
  }

  const nameOf = (row: string) =>
    calls.waiting.find(({ id }) => id === personOf(row))?.name ?? people.get().get(personOf(row))?.name ?? '';
  const answer = (row: string) => {
    const kind = kindOf(row);
    if (kind === 'door') void letIn([personOf(row)]);
    else if (kind === 'help') void answerHelp(personOf(row));
    else void clear(personOf(row));
  };
  const isAtDoor = (row: string) => kindOf(row) === 'door';
  return (
    <Dialog title={t('calls.heading')} onClose={close}>
      <p className="soft">{t(isEmpty ? 'calls.none' : 'calls.hint')}</p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {!isEmpty && (
        <RowList
          label={t('calls.heading')}
          groups={[
            { id: 'door', heading: t('calls.door'), rows: rows.door },
            { id: 'help', heading: t('calls.help'), rows: rows.help },
            { id: 'signal', heading: t('calls.signals'), rows: rows.signal },
          ]}
          autoFocus
          onChoose={answer}
          actions={[
            {
              label: t('calls.letIn'),
              name: (row) => t('calls.letInNamed', { name: nameOf(row) }),
              isFor: isAtDoor,
              run: answer,
            },
            {
              label: t('calls.turnAway'),
              name: (row) => t('calls.turnAwayNamed', { name: nameOf(row) }),
              isFor: isAtDoor,
              run: (row) => void turnAway(personOf(row)),
            },
            {
              label: t('calls.answer'),
              name: (row) => t('calls.answerNamed', { name: nameOf(row) }),
              isFor: (row) => !isAtDoor(row),
              run: answer,
            },
          ]}
          moreWords={(count) => t('calls.more', { count })}
        />
      )}
      <div className="dialog-foot">
        {calls.waiting.length > 1 && (
          <Button onClick={() => void letIn(calls.waiting.map(({ id }) => id))}>
            {t('calls.letAllIn', { count: calls.waiting.length })}
          </Button>
        )}
        <Button ref={closeButton} onClick={close}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
