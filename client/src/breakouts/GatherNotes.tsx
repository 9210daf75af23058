import { useRef, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** What came: new notes, and ones that were edited in their room since. */
interface Gathered {
  act?: string;
  brought: number;
  updated: number;
}

interface Ungathered {
  takenBack: number;
  /** Copies that somebody has worked on since. */
  kept: number;
}

function gatheredWords({ brought, updated }: Gathered): string {
  if (brought === 0 && updated === 0) return t('breakouts.gatheredNothing');
  const came = t('breakouts.gathered', { count: brought });
  return updated === 0 ? came : `${came} ${t('breakouts.gatheredAgain', { count: updated })}`;
}

function ungatheredWords({ takenBack, kept }: Ungathered): string {
  const gone = t('breakouts.ungathered', { count: takenBack });
  return kept === 0 ? gone : `${gone} ${t('breakouts.ungatheredKept', { count: kept })}`;
}

/** Brings the notes of all rooms to the main board, and takes that back. */
export function GatherNotes() {
  const acts = useReadable(useRoomSession().desk)?.acts;
  const actions = useBreakoutActions();
  const [gathered, setGathered] = useState<Gathered>();
  const gatherButton = useRef<HTMLButtonElement>(null);
  const act = gathered?.act;
  const canUndo = act !== undefined && acts?.get(act)?.undoneAt === undefined;

  async function gather() {
    await actions.ask<Gathered>({ type: 'gatherRooms' }, (answer) => {
      setGathered(answer);
      return gatheredWords(answer);
    });
  }

  async function undo() {
    if (act === undefined) return;
    // The button that was pressed goes, by the answer or by the list of acts, whichever comes first.
    gatherButton.current?.focus();
    await actions.ask<Ungathered>({ type: 'undoAct', act }, (answer) => {
      setGathered(undefined);
      return ungatheredWords(answer);
    });
  }

  return (
    <section className="gather" aria-label={t('breakouts.gatherHeading')}>
      <p className="soft">{t('breakouts.gatherHint')}</p>
      <div className="dialog-foot">
        <Button ref={gatherButton} onClick={gather}>
          {t('breakouts.gather')}
        </Button>
        {canUndo && <Button onClick={undo}>{t('breakouts.ungather')}</Button>}
      </div>
      {canUndo && gathered !== undefined && <p>{gatheredWords(gathered)}</p>}
    </section>
  );
}
