import type { Presence } from '../session/roomSession.ts';
import type { AnnouncerClock } from './clock.ts';

/** An edit is over when nobody is in the note and nothing was written for so long: what was typed may come late. */
export const SETTLED_MS = 2_000;

interface EditWatchOptions {
  presence: Pick<Presence, 'others'>;
  clock: AnnouncerClock;
  /** Perhaps an edit is over now. */
  onSettled(): void;
}

/** Knows which edits are still being typed: typing in progress is never told. */
export function watchEdits({ presence, clock, onSettled }: EditWatchOptions) {
  const lastAt = new Map<string, number>();
  const counted = new Set<string>();
  let cancel: (() => void) | undefined;

  const isWritten = (note: string) => presence.others.get().some(({ editing }) => editing === note);
  const isOver = (note: string) =>
    !isWritten(note) && (lastAt.get(note) ?? Number.NEGATIVE_INFINITY) <= clock.now() - SETTLED_MS;

  function look(): void {
    cancel = undefined;
    for (const note of lastAt.keys()) {
      if (!isOver(note)) continue;
      lastAt.delete(note);
      counted.delete(note);
    }
    onSettled();
    if (lastAt.size > 0) cancel = clock.after(SETTLED_MS, look);
  }

  return {
    /** A note was edited. False where this stay of its writer was counted already. */
    edited(note: string): boolean {
      lastAt.set(note, clock.now());
      cancel ??= clock.after(SETTLED_MS, look);
      return !counted.has(note);
    },
    isOver,
    /** The edit was told of. If its writer is still in the note, the rest of that stay is not news again. */
    told(note: string): void {
      if (!isOver(note)) counted.add(note);
    },
    stop: () => cancel?.(),
  };
}
