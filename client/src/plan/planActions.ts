import { type CommandRequest, LIMITS, type StageEntry } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { currentStage } from '../session/readInfo.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createPlanDialogs, type PlanDialogs } from './planDialogs.ts';
import { stageSentence } from './stageWords.ts';
import type { ToldStage } from './toldStage.ts';

/** What can be done with the plan. Each says its result, also when it could not be done. */
export interface PlanActions extends PlanDialogs {
  /** Whether I may lead through the plan and change it. */
  mayLead(): boolean;
  /** The stage that follows, for its name on a button. */
  nextStage(): StageEntry | undefined;
  next(): Promise<void>;
  /** Takes everybody into a stage; without one, out of all. */
  goTo(stage: string | undefined): Promise<void>;
  /** Puts a stage into the plan: in the place of the one with its id, else at the end. A problem in words, or nothing. */
  save(stage: StageEntry): Promise<string | undefined>;
  move(stage: string, by: 1 | -1): Promise<void>;
  remove(stage: string): Promise<void>;
}

interface PlanActionsOptions {
  room: Pick<RoomSession, 'info' | 'me' | 'send'>;
  announcer: Pick<Announcer, 'say'>;
  told: ToldStage;
  focusCurrent(): void;
}

export function createPlanActions({ room, announcer, told, focusCurrent }: PlanActionsOptions): PlanActions {
  const dialogs = createPlanDialogs(focusCurrent);
  const stages = () => room.info.get()?.plan?.stages ?? [];
  const find = (id: string) => stages().find((stage) => stage.id === id);

  function mayLead(): boolean {
    return room.me.role === 'facilitator';
  }

  async function ask(command: CommandRequest): Promise<string | undefined> {
    const answer = await room.send(command);
    return answer.ok ? undefined : failureWords(answer.failure);
  }

  /** My own step is no news to me: it counts as told before the session's document brings it. */
  async function lead(command: CommandRequest, to: StageEntry | undefined): Promise<void> {
    const before = told.get();
    told.set(to?.id ?? null);
    const problem = await ask(command);
    if (problem !== undefined && before !== undefined) told.set(before);
    const done = to === undefined ? t('plan.nowNone') : t('plan.now', { stage: stageSentence(to, false) });
    announcer.say(problem ?? done);
  }

  function nextStage(): StageEntry | undefined {
    return stages()[(currentStage(room.info.get())?.index ?? -1) + 1];
  }

  async function next(): Promise<void> {
    if (!mayLead()) return announcer.say(t('plan.facilitatorsOnly'));
    const to = nextStage();
    if (to === undefined) return announcer.say(t(stages().length === 0 ? 'plan.none' : 'plan.lastAlready'));
    await lead({ type: 'nextStage', from: currentStage(room.info.get())?.stage.id ?? null }, to);
  }

  /** The whole plan anew. What others change at the same moment is read as late as can be. */
  const setPlan = (next: readonly StageEntry[]) => ask({ type: 'setPlan', stages: [...next] });

  async function move(id: string, by: 1 | -1): Promise<void> {
    const all = [...stages()];
    const index = all.findIndex((stage) => stage.id === id);
    const [stage, other] = [all[index], all[index + by]];
    if (stage === undefined) return announcer.say(t('plan.gone'));
    const { title } = stage;
    if (other === undefined)
      return announcer.say(t(by < 0 ? 'plan.firstAlready' : 'plan.lastInPlan', { title }));
    all[index] = other;
    all[index + by] = stage;
    announcer.say((await setPlan(all)) ?? t('plan.moved', { title, number: index + by + 1 }));
  }

  return {
    ...dialogs,
    mayLead,
    nextStage,
    next,
    async goTo(id) {
      const to = id === undefined ? undefined : find(id);
      if (id !== undefined && to === undefined) return announcer.say(t('plan.gone'));
      await lead({ type: 'goToStage', stage: to?.id ?? null }, to);
    },
    async save(stage) {
      const isThere = find(stage.id) !== undefined;
      if (!isThere && stages().length >= LIMITS.stages) return t('plan.tooMany', { most: LIMITS.stages });
      const problem = await setPlan(
        isThere ? stages().map((other) => (other.id === stage.id ? stage : other)) : [...stages(), stage],
      );
      if (problem === undefined)
        announcer.say(t(isThere ? 'plan.saved' : 'plan.added', { title: stage.title }));
      return problem;
    },
    move,
    async remove(id) {
      const stage = find(id);
      if (stage === undefined) return announcer.say(t('plan.gone'));
      const problem = await setPlan(stages().filter((other) => other.id !== id));
      announcer.say(problem ?? t('plan.removed', { title: stage.title }));
    },
  };
}
