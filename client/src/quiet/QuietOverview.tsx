import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';

/** For facilitators: who has written how much, and who is done. What is written they do not know either. */
export function QuietOverview() {
  const { people, desk } = useRoomSession();
  const all = useReadable(people);
  const quiet = useReadable(desk)?.quiet;
  if (quiet === undefined) return null;
  const rows = [...all].flatMap(([id, { name, role, online, proxy }]) => {
    const notes = quiet.notes.get(id) ?? 0;
    const isDone = quiet.done.has(id);
    const takesPart = role === 'participant' && (online || proxy !== undefined);
    return takesPart || notes > 0 || isDone ? [{ id, name, notes, isDone }] : [];
  });
  return (
    <details className="quiet-overview">
      <summary>{t('quiet.overview')}</summary>
      <ul>
        {rows.map(({ id, name, notes, isDone }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {`: ${t('quiet.has', { count: notes })}${isDone ? t('quiet.isDone') : ''}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
