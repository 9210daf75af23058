import { type CommandOf, cleanLine, LIMITS, POLL_KINDS, type PollKind } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

/** What can be asked for: a kind of poll, or the one that is ready made. */
export type PollForm = 'mood' | PollKind;
export const POLL_FORMS: readonly PollForm[] = ['mood', ...POLL_KINDS];

/** A poll as it is being made up. */
export interface PollDraft {
  readonly form: PollForm;
  /** Missing until something was written. */
  readonly question?: string;
  /** One a line. */
  readonly options: string;
}

export type PollProblems = Partial<Record<'question' | 'options', string>>;
type OpenPoll = Omit<CommandOf<'openPoll'>, 'commandId'>;

export const hasOptions = (form: PollForm): boolean => form === 'one' || form === 'many';

/** The question that stands there before one has written another. */
export function questionOf({ form, question }: PollDraft): string {
  return question ?? (form === 'mood' ? t('poll.ask.moodQuestion') : '');
}

function labelsOf({ form, options }: PollDraft): string[] {
  if (form === 'mood') return [t('poll.ask.mood.sunny'), t('poll.ask.mood.bright'), t('poll.ask.mood.storm')];
  if (!hasOptions(form)) return [];
  return options
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
}

function optionsProblem(labels: readonly string[]): string | undefined {
  if (labels.length < 2) return t('poll.ask.optionsFew');
  if (labels.length > LIMITS.pollOptions) return t('poll.ask.optionsMany', { most: LIMITS.pollOptions });
  const twice = labels.find((label, index) => labels.indexOf(label) < index);
  if (twice !== undefined) return t('poll.ask.optionsTwice', { option: twice });
  const isLong = labels.some(({ length }) => length > LIMITS.questionLength);
  return isLong ? t('poll.ask.optionLong', { most: LIMITS.questionLength }) : undefined;
}

/** What is wrong with a draft, in words, by the field in which it can be put right. */
export function problemsOf(draft: PollDraft): PollProblems {
  const options = hasOptions(draft.form) ? optionsProblem(labelsOf(draft)) : undefined;
  return {
    ...(cleanLine(questionOf(draft)) === '' && { question: t('poll.ask.questionMissing') }),
    ...(options !== undefined && { options }),
  };
}

/** What the server is asked to open. */
export function commandOf(draft: PollDraft): OpenPoll {
  return {
    type: 'openPoll',
    question: cleanLine(questionOf(draft)),
    kind: draft.form === 'mood' ? 'one' : draft.form,
    options: labelsOf(draft),
  };
}
