import type { SessionInfo, StageEntry, StageRight } from '@evenboard/protocol';
import { PAGE_LANGUAGE, t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { currentStage, STAGE_RIGHTS } from '../session/readInfo.ts';

const MINUTE_MS = 60_000;
const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });

/** A title may end as a sentence does, or not. */
const asSentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** What a stage leaves out, in words; whoever may edit everybody's notes may edit their own. */
export function offWords({ may }: Pick<StageEntry, 'may'>): string | undefined {
  const hasRight = (right: StageRight) =>
    may.includes(right) || (right === 'editOwn' && may.includes('editAll'));
  const off = STAGE_RIGHTS.filter(
    (right) => !hasRight(right) && !(right === 'editAll' && !hasRight('editOwn')),
  );
  if (off.length === 0) return undefined;
  const words = off.map((right) => t(right === 'editOwn' ? 'plan.off.edit' : `plan.off.${right}`));
  return t('plan.offNow', { what: lists.format(words) });
}

/** What people do in this stage, in a sentence or two, and what it leaves out for me. */
export function stageSentence(stage: StageEntry, isParticipant: boolean): string {
  const { title, instructions } = stage;
  const off = isParticipant ? offWords(stage) : undefined;
  return [asSentence(title), instructions.trim(), off].filter(Boolean).join(' ');
}

/** What people do now, where the plan says so. */
export function nowStageWords(info: SessionInfo | undefined, isParticipant: boolean): string | undefined {
  const now = currentStage(info);
  return now && stageSentence(now.stage, isParticipant);
}

/** The title alone of the stage that is on, where what people do stands elsewhere on the page. */
export function nowStageTitle(info: SessionInfo | undefined): string | undefined {
  const now = currentStage(info);
  return now && asSentence(now.stage.title);
}

/** "15 minutes · best on the board · quiet, without names": what is known of a stage beside its words. */
export function stageFacts({ minutes, view, quiet }: StageEntry): string {
  const quietWords = quiet && t(quiet.signed ? 'plan.quietSigned' : 'plan.quietUnsigned');
  return [
    minutes === undefined ? undefined : durationWords(minutes * MINUTE_MS),
    view && t(`plan.best.${view}`),
    quietWords,
  ]
    .filter(Boolean)
    .join(' · ');
}
