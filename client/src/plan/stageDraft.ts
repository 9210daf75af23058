import { cleanLine, cleanText, LIMITS, type StageEntry, type StageRight } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { STAGE_RIGHTS } from '../session/readInfo.ts';

export type QuietChoice = 'no' | 'signed' | 'unsigned';
export type ViewChoice = NonNullable<StageEntry['view']> | 'any';

/** A stage as its form has it: texts as they were typed. */
export interface StageDraft {
  readonly title: string;
  readonly instructions: string;
  readonly minutes: string;
  readonly view: ViewChoice;
  readonly may: readonly StageRight[];
  /** Empty: none in focus. */
  readonly section: string;
  readonly quiet: QuietChoice;
}

export type StageProblems = Partial<Record<'title' | 'instructions' | 'minutes', string>>;

/** A new stage leaves everything to everybody. */
export function draftOf(stage: StageEntry | undefined): StageDraft {
  const { title = '', instructions = '', minutes, view = 'any', may, section = '', quiet } = stage ?? {};
  return {
    title,
    instructions,
    minutes: minutes === undefined ? '' : String(minutes),
    view,
    may: may ?? STAGE_RIGHTS,
    section,
    quiet: quiet === undefined ? 'no' : quiet.signed ? 'signed' : 'unsigned',
  };
}

const readMinutes = ({ minutes }: StageDraft) => Number(minutes.trim().replace(',', '.'));
const tooLong = (text: string, most: number) =>
  text.length > most ? t('section.tooLong', { most, length: text.length }) : undefined;

/** What is wrong with it, by field, in words; nothing where all is well. */
export function problemsOf(draft: StageDraft): StageProblems {
  const title = cleanLine(draft.title);
  const titleProblem = title === '' ? t('plan.titleMissing') : tooLong(title, LIMITS.stageTitleLength);
  const wordsProblem = tooLong(cleanText(draft.instructions), LIMITS.stageInstructionsLength);
  const minutes = readMinutes(draft);
  const isLength = draft.minutes.trim() === '' || (minutes > 0 && minutes <= LIMITS.longestMinutes);
  return {
    ...(titleProblem !== undefined && { title: titleProblem }),
    ...(wordsProblem !== undefined && { instructions: wordsProblem }),
    ...(!isLength && { minutes: t('plan.minutesWrong', { most: LIMITS.longestMinutes }) }),
  };
}

/** The stage that a draft without problems stands for. */
export function stageOf(id: string, draft: StageDraft): StageEntry {
  const { view, section, quiet } = draft;
  return {
    id,
    title: cleanLine(draft.title),
    instructions: cleanText(draft.instructions).trim(),
    may: STAGE_RIGHTS.filter((right) => draft.may.includes(right)),
    ...(draft.minutes.trim() !== '' && { minutes: readMinutes(draft) }),
    ...(view !== 'any' && { view }),
    ...(section !== '' && { section }),
    ...(quiet !== 'no' && { quiet: { signed: quiet === 'signed' } }),
  };
}
