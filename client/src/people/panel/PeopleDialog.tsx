import { useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { useNoteActions } from '../../note/index.ts';
import { backAfterDialog } from '../../ui/afterDialog.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Somebody, usePeople } from '../usePeople.ts';
import { AddTask } from './AddTask.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonTaskForm } from './PersonTasks.tsx';
import type { PersonTask } from './personMenu.ts';
import { usePersonActions } from './usePersonActions.ts';

interface PeopleDialogProps {
  /** Who has the focus when it opens. */
  startAt?: string | undefined;
  onClose(): void;
}

type Shown = { kind: 'list' } | { kind: 'add' } | { kind: PersonTask; person: Somebody };

function titleOf(shown: Shown): string {
  if (shown.kind === 'list') return t('session.peopleHeading');
  if (shown.kind === 'add') return t('people.addHeading');
  return t(`people.${shown.kind}Heading`, { name: shown.person.name });
}

/** Who is in the session, and what can be done with each: first the list, and in its place a form where one is needed. */
export function PeopleDialog({ startAt, onClose }: PeopleDialogProps) {
  const { me, store, current } = useRoomSession();
  const announcer = useAnnouncer();
  const notes = useNoteActions();
  const people = usePeople();
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  const [reached, setReached] = useState(startAt);
  const { actions, problem } = usePersonActions({
    onLeave: onClose,
    onTask(task, id) {
      const person = people.find((one) => one.id === id);
      if (person === undefined) return;
      setReached(id);
      setShown({ kind: task, person });
    },
  });

  function close(): void {
    onClose();
    backAfterDialog(() => {
      notes.focusCurrent();
      announcer.say(t('people.backOn', { address: store.addressOf(current.get().cell) }));
    });
  }

  const back = () => setShown({ kind: 'list' });
  /** The list first, with the focus on the person, then the words. */
  function done(words: string, person?: string): void {
    if (person !== undefined) setReached(person);
    back();
    announcer.say(words);
  }

  return (
    <Dialog title={titleOf(shown)} onClose={close}>
      {shown.kind === 'list' && (
        <>
          <p className="soft">{t('people.hint')}</p>
          {problem !== undefined && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <PeopleList people={people} startAt={reached} actions={actions} />
          {me.role === 'facilitator' && (
            <div className="dialog-foot">
              <Button onClick={() => setShown({ kind: 'add' })}>{t('people.add')}</Button>
            </div>
          )}
        </>
      )}
      {shown.kind === 'add' && <AddTask onDone={done} onBack={back} />}
      {shown.kind !== 'list' && shown.kind !== 'add' && (
        <PersonTaskForm task={shown.kind} person={shown.person} onDone={done} onBack={back} />
      )}
    </Dialog>
  );
}
