import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { whenWords } from '../note/index.ts';
import type { Act } from '../session/desk.ts';
import { failureWords } from '../session/failureWords.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './acts.css';
import { actWords } from './actWords.ts';
import { type Stay, Stays } from './Stays.tsx';

/** What the server answers, where it is about notes. */
interface TakenBack {
  kept?: number;
  stays?: readonly Stay[];
}

interface ActRowProps {
  id: string;
  act: Act;
  onProblem(words: string | undefined): void;
}

/** One big act, with whose it was and when, and the way to take it back. */
function ActRow({ id, act, onProblem }: ActRowProps) {
  const { people, send, serverNow } = useRoomSession();
  const announcer = useAnnouncer();
  const what = actWords(act);
  const name = useReadable(people).get(act.by)?.name ?? t('session.someone');
  const [stays, setStays] = useState<readonly Stay[]>([]);
  const isUndone = act.undoneAt !== undefined;

  async function takeBack() {
    if (isUndone) return;
    onProblem(undefined);
    const answer = await send<TakenBack | undefined>({ type: 'undoAct', act: id });
    if (!answer.ok) return onProblem(failureWords(answer.failure));
    const { kept = 0, stays: staying = [] } = answer.value ?? {};
    setStays(staying);
    const said = [t('acts.didTakeBack', { what }), kept > 0 && t('acts.kept', { count: kept })];
    announcer.say(said.filter(Boolean).join(' '));
  }

  return (
    <li>
      <p>
        <span className="strong">{what}</span>{' '}
        <span className="soft">{t('acts.by', { name, when: whenWords(act.at, serverNow()) })}</span>
      </p>
      {/* It stays there when it has been used, so that the focus does. */}
      <Button
        aria-disabled={isUndone}
        aria-label={t(isUndone ? 'acts.isTakenBack' : 'acts.takeBack', { what })}
        onClick={() => void takeBack()}
      >
        {t(isUndone ? 'acts.takenBack' : 'acts.takeBackDo')}
      </Button>
      <Stays stays={stays} />
    </li>
  );
}

/** What was done at a stroke to much: facilitators see it, the latest first, and can take it back. */
export function ActsDialog({ onClose }: { onClose(): void }) {
  const acts = useReadable(useRoomSession().desk)?.acts ?? new Map<string, Act>();
  const [problem, setProblem] = useState<string>();
  const rows = [...acts].sort(([, a], [, b]) => b.at - a.at);
  return (
    <Dialog title={t('acts.heading')} onClose={onClose}>
      {rows.length === 0 && <p>{t('acts.none')}</p>}
      <ul className="act-list">
        {rows.map(([id, act]) => (
          <ActRow key={id} id={id} act={act} onProblem={setProblem} />
        ))}
      </ul>
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
