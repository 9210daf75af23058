import type { StageEntry, StageRight } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { Readable } from '../session/Readable.ts';
import { currentStage } from '../session/readInfo.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Settings } from '../session/settings.ts';
import { offWords, stageSentence } from './stageWords.ts';
import type { ToldStage } from './toldStage.ts';

interface TellStageOptions {
  room: Pick<RoomSession, 'info' | 'me'>;
  announcer: Pick<Announcer, 'remote' | 'urgent'>;
  settings: Readable<Pick<Settings, 'announcements'>>;
  told: ToldStage;
}

const rightsOf = (stage: StageEntry | undefined): readonly StageRight[] | undefined => stage?.may;

/** Whether somebody who could do something can do it no more. */
function hasLost(
  before: readonly StageRight[] | undefined,
  after: readonly StageRight[] | undefined,
): boolean {
  if (after === undefined) return false;
  if (before === undefined) return offWords({ may: [...after] }) !== undefined;
  return before.some((right) => !after.includes(right));
}

/**
 * Tells of a new stage: one polite line with its title and what to do. It interrupts only where it takes something
 * away from me (accessibility.md, section 2: loss of permission). The answer ends it.
 */
export function tellStage({ room, announcer, settings, told }: TellStageOptions): () => void {
  const isParticipant = room.me.role === 'participant';

  function tell(before: string | null, after: StageEntry | undefined): void {
    const stages = room.info.get()?.plan?.stages ?? [];
    const rightsBefore = rightsOf(stages.find(({ id }) => id === before));
    if (after !== undefined && isParticipant && hasLost(rightsBefore, rightsOf(after))) {
      announcer.urgent(t('plan.nowLess', { title: after.title, off: offWords(after) ?? '' }));
      return;
    }
    if (settings.get().announcements === 'off') return;
    const words =
      after === undefined ? t('plan.nowNone') : t('plan.now', { stage: stageSentence(after, false) });
    announcer.remote(words, 'stage');
  }

  function look(): void {
    const info = room.info.get();
    if (info === undefined) return;
    const stage = currentStage(info)?.stage;
    const now = stage?.id ?? null;
    const before = told.get();
    if (now === before) return;
    told.set(now);
    if (before !== undefined) tell(before, stage);
  }

  look();
  return room.info.subscribe(look);
}
