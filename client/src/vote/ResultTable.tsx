import { Check } from 'lucide-react';
import { t } from '../messages/t.ts';
import type { Vote } from '../session/readVotes.ts';
import { Icon } from '../ui/Icon.tsx';
import { NoteSince } from './NoteSince.tsx';
import { places, type ResultRow } from './places.ts';
import './result.css';

interface ResultTableProps {
  vote: Vote;
  mine: readonly number[];
  /** What each had in the round before, by its number. */
  before?: ReadonlyMap<number, number> | undefined;
  /** Who voted for each, by its number, in a vote with names. */
  names?: ReadonlyMap<number, string> | undefined;
}

function Place({ place, isTied }: ResultRow) {
  return (
    <>
      {place}
      {isTied && (
        <>
          <span className="sr"> {t('vote.tied')}</span>
          <span aria-hidden="true">=</span>
        </>
      )}
    </>
  );
}

function Statement({ vote, row, mine, names }: ResultTableProps & { row: ResultRow }) {
  const { number, text, note } = row.candidate;
  return (
    <>
      <b className="n">{number}</b>
      <span>
        <span dir="auto">{text}</span>
        {mine.includes(number) && (
          <span className="is-yours">
            <Icon of={Check} />
            {t('vote.you')}
          </span>
        )}
        {names?.has(number) && <span className="hint">{names.get(number)}</span>}
        {note !== undefined && (
          <NoteSince id={`since-${vote.id}-${number}`} vote={vote} note={note} text={text} />
        )}
      </span>
    </>
  );
}

/** The whole result, most dots first. The bars are for the eye: the table says it in figures. */
export function ResultTable(props: ResultTableProps) {
  const { vote, before } = props;
  const rows = places(vote);
  const most = Math.max(1, rows[0]?.dots ?? 0);
  return (
    <table className="vote-table">
      <caption className="sr">{t('vote.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('vote.place')}</th>
          <th scope="col">{t('vote.statement')}</th>
          <th scope="col" className="num">
            {t('vote.dotsHead')}
          </th>
          <th scope="col" className="num">
            {t('vote.share')}
          </th>
          {before && (
            <th scope="col" className="num">
              {t('vote.before')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.candidate.number} className={row.place === 1 ? 'is-first' : undefined}>
            <td>
              <Place {...row} />
            </td>
            <th scope="row">
              <div className="vote-row">
                <Statement {...props} row={row} />
                {row.dots > 0 && (
                  <span className="vote-bar" aria-hidden="true">
                    <i style={{ width: `${(100 * row.dots) / most}%` }} />
                  </span>
                )}
              </div>
            </th>
            <td className="num">
              <b>{row.dots}</b>
            </td>
            <td className="num">{t('vote.percent', { share: row.share })}</td>
            {before && <td className="num">{before.get(row.candidate.number) ?? t('vote.notThere')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
