import { printableText } from '../cellText.ts';
import type { ExportedPoll } from '../SessionResults.ts';
import { oneLine } from '../signature.ts';

/** An answer and how many gave it. */
export interface AnswerResult {
  readonly answer: string;
  readonly count: number;
}

/** A poll that was shown. */
export interface PollResult {
  /** Counts from 1: two polls may ask the same. */
  readonly number: number;
  readonly question: string;
  readonly answered: number;
  readonly answers: readonly AnswerResult[];
}

/** The polls that were shown, and of no other anything. Equal words are one answer that several gave. */
export function pollResults(polls: readonly ExportedPoll[]): readonly PollResult[] {
  return polls.flatMap((poll, index) => {
    if (poll.state !== 'shown') return [];
    const answers = poll.kind === 'word' || poll.kind === 'text' ? written(poll) : chosen(poll);
    const question = oneLine(printableText(poll.question));
    return [{ number: index + 1, question, answered: poll.answered, answers }];
  });
}

function chosen({ options, shares }: ExportedPoll): AnswerResult[] {
  return options.map(({ id, label }) => ({ answer: printableText(label), count: shares?.[id] ?? 0 }));
}

function written({ answers = [] }: ExportedPoll): AnswerResult[] {
  const equal = Map.groupBy(answers.map(printableText), (answer) => answer);
  return [...equal].map(([answer, all]) => ({ answer, count: all.length })).sort((a, b) => b.count - a.count);
}
