import type { Presences } from '../session/roomSession.ts';

export interface PresenceOn {
  readonly names: string;
  readonly isWriting: boolean;
}

const known = new WeakMap<readonly Presences[], ReadonlyMap<string, PresenceOn>>();

/** Who is in which note: computed once for each new list of people, however many notes ask. */
export function presenceByNote(others: readonly Presences[]): ReadonlyMap<string, PresenceOn> {
  const there = known.get(others);
  if (there) return there;
  const made = new Map<string, PresenceOn>();
  for (const { user, focus, editing } of others) {
    const note = editing ?? focus?.note;
    if (note === undefined) continue;
    const before = made.get(note);
    made.set(note, {
      names: before ? `${before.names}, ${user.name}` : user.name,
      isWriting: editing !== undefined || before?.isWriting === true,
    });
  }
  known.set(others, made);
  return made;
}
