import type { PollAnswer } from '@evenboard/protocol';
import { PAGE_LANGUAGE, t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';

const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });

/** The ids of the options that an answer names: of a scale, the step's. */
export function chosenIn({ kind, options }: Poll, answer: PollAnswer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (kind === 'scale') {
    const step = options[Number(answer) - 1];
    return step === undefined ? [] : [step.id];
  }
  return [answer].flat().map(String);
}

/** What was answered, as people read it: the options' own words, or what was written. */
export function answerText(poll: Poll, answer: PollAnswer): string {
  if (poll.kind === 'word' || poll.kind === 'text') return String(answer);
  const chosen = chosenIn(poll, answer);
  return lists.format(poll.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label));
}

/** "Your answer: Sunny." */
export function ownAnswerWords(poll: Poll, answer: PollAnswer): string {
  const text = answerText(poll, answer);
  return text === '' ? t('poll.yoursNone') : t('poll.yours', { answer: text });
}
