import type { CurrentPlace, RoomSession } from './roomSession.ts';

/** Where a person is on this board, as far as they have said: in the note they write in, else on their current place. */
export function whereIs(
  person: string,
  { presence, store }: Pick<RoomSession, 'presence' | 'store'>,
): CurrentPlace | undefined {
  const entries = presence.others.get().filter(({ user }) => user.id === person);
  const notes = [...entries.map(({ editing }) => editing), ...entries.map(({ focus }) => focus?.note)];
  for (const note of notes) {
    const cell = note === undefined ? undefined : store.cellOf(note);
    if (note !== undefined && cell !== undefined) return { note, cell };
  }
  const cell = entries
    .map(({ focus }) => focus?.cell)
    .find((place) => place && store.getSection(place.section));
  return cell && { cell };
}
