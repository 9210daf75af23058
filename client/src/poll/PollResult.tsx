import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';
import { ResultTable } from './ResultTable.tsx';
import { comparisonWords, countsOf, countWords, peopleIn, resultWords } from './resultWords.ts';

/** What was written, without whose it is; the same word once. */
function WordList({ kind, answers }: { kind: Poll['kind']; answers: readonly string[] }) {
  const rows = kind === 'word' ? countWords(answers) : answers.map((word) => ({ word, count: 1 }));
  return (
    <ul className="poll-words" aria-label={t('poll.result.words')}>
      {rows.map(({ word, count }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list stays as it is
        <li key={index}>
          <span dir="auto">{word}</span>
          {count > 1 && <span className="soft"> {t('poll.result.times', { count: String(count) })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Each room by itself, and everybody else together. */
function ByRoom({ poll, rooms }: { poll: Poll; rooms: NonNullable<Poll['byRoom']> }) {
  return (
    <>
      <h3>{t('poll.result.byRoom')}</h3>
      {rooms.map(({ room = t('poll.result.elsewhere'), shares }, index) => (
        <ResultTable
          // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is
          key={index}
          caption={room}
          poll={poll}
          shares={shares}
          of={peopleIn(countsOf(poll, shares))}
        />
      ))}
    </>
  );
}

/** What came of a poll that is shown: a sentence, a table with bars, or a list; and how it was before. */
export function PollResult({ poll, before }: { poll: Poll; before: Poll | undefined }) {
  return (
    <>
      <p className="poll-sentence">{resultWords(poll)}</p>
      {before !== undefined && <p>{comparisonWords(poll, before)}</p>}
      {poll.shares !== undefined && (
        <ResultTable
          caption={t('poll.result.table')}
          poll={poll}
          shares={poll.shares}
          of={poll.answered}
          before={before?.shares && { shares: before.shares, of: before.answered }}
        />
      )}
      {poll.answers !== undefined && <WordList kind={poll.kind} answers={poll.answers} />}
      {poll.byRoom !== undefined && <ByRoom poll={poll} rooms={poll.byRoom} />}
    </>
  );
}
