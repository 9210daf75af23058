import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';
import { WeatherIcon } from './OptionMark.tsx';
import { countsOf, percentOf, type Shares } from './resultWords.ts';

interface ResultTableProps {
  caption: string;
  poll: Pick<Poll, 'options'>;
  shares: Shares;
  /** Of how many people. */
  of: number;
  /** The same of the time before. */
  before?: { readonly shares: Shares; readonly of: number } | undefined;
}

/** A share as a length; the number beside it says the same. */
function Bar({ percent, isBefore = false }: { percent: number; isBefore?: boolean }) {
  return (
    <span className={isBefore ? 'poll-bar before' : 'poll-bar'} aria-hidden="true">
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}

/** Shares as a table, with a bar under each answer; beside them those of the time before. */
export function ResultTable({ caption, poll, shares, of, before }: ResultTableProps) {
  const earlier = before && countsOf(poll, before.shares);
  const percentBefore = (index: number) => percentOf(earlier?.[index]?.count ?? 0, before?.of ?? 0);
  return (
    <table className="poll-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('poll.result.option')}</th>
          <th scope="col">{t('poll.result.count')}</th>
          <th scope="col">{t('poll.result.share')}</th>
          {before && <th scope="col">{t('poll.result.before')}</th>}
        </tr>
      </thead>
      <tbody>
        {countsOf(poll, shares).map(({ id, label, count }, index) => (
          <tr key={id}>
            <th scope="row">
              <WeatherIcon words={label} /> <span dir="auto">{label}</span>
              <Bar percent={percentOf(count, of)} />
              {before && <Bar percent={percentBefore(index)} isBefore />}
            </th>
            <td>{count}</td>
            <td>{t('poll.result.percent', { percent: percentOf(count, of) })}</td>
            {before && <td>{t('poll.result.percent', { percent: percentBefore(index) })}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
