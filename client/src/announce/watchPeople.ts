import type { RoomSession } from '../session/roomSession.ts';
import type { News } from './news.ts';

/** Tells who comes in and who leaves from now on. Who is here already when the list is first there is no news. */
export function watchPeople(
  { people, me }: Pick<RoomSession, 'people' | 'me'>,
  onNews: (news: readonly News[]) => void,
): () => void {
  const online = () => new Set([...people.get()].filter(([, { online: is }]) => is).map(([id]) => id));
  const isThere = () => people.get().size > 0;
  let before = isThere() ? online() : undefined;

  function changed(): void {
    const now = online();
    const known = before;
    before = isThere() ? now : before;
    if (known === undefined) return;
    const came = [...now].filter((id) => !known.has(id));
    const left = [...known].filter((id) => !now.has(id));
    const person = { isMine: false, isNear: false };
    const news: News[] = [
      ...came.map((id) => ({ kind: 'came' as const, id, ...person })),
      ...left.map((id) => ({ kind: 'left' as const, id, ...person })),
    ].filter(({ id }) => id !== me.id);
    if (news.length > 0) onNews(news);
  }

  return people.subscribe(changed);
}
