import type { BoardChange } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { settings } from '../session/settings.ts';
import { actorName } from './actorName.ts';
import { sectionTitle } from './sectionTitle.ts';

/** Somebody who moves a note so soon after me has not seen that I did. */
export const SAME_MOMENT_MS = 10_000;

interface TogetherNewsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote'>;
  now(): number;
}

/**
 * Tells what others do to what I have just done, and to the section I am in: a note that both of us moved, a section
 * that is renamed or changes its letter under me. The answer ends it.
 */
export function startTogetherNews({ room, announcer, now }: TogetherNewsOptions): () => void {
  const { store, current } = room;
  const movedByMe = new Map<string, number>();
  const letterHere = () => store.getSection(current.get().cell.section)?.letter;
  let here = { section: current.get().cell.section, letter: letterHere() };

  function tell(words: () => string, type: 'moved' | 'edited', id: string): void {
    // In a task of its own: what a view says of the same change would replace it.
    queueMicrotask(() => announcer.remote({ words, about: [{ type, id }] }, 'here'));
  }

  function mine(change: BoardChange): void {
    if (change.kind === 'noteMoved' && !change.isPushed) movedByMe.set(change.note, now());
    else if ('note' in change) movedByMe.delete(change.note);
  }

  function movedToo(note: string, by: number | undefined): void {
    const atMs = movedByMe.get(note);
    movedByMe.delete(note);
    if (atMs === undefined || (now() - atMs > SAME_MOMENT_MS && room.save.get().kind === 'saved')) return;
    const name = actorName(room, by);
    const words = () => {
      const cell = store.cellOf(note);
      return cell === undefined ? '' : t('together.movedToo', { name, address: store.addressOf(cell) });
    };
    tell(words, 'moved', note);
  }

  function renamed(id: string, by: number | undefined): void {
    const name = actorName(room, by);
    const words = () => {
      const section = store.getSection(id);
      if (section === undefined) return '';
      return t('together.sectionRenamed', { name, letter: section.letter, title: sectionTitle(section) });
    };
    tell(words, 'edited', id);
  }

  function theirs(change: BoardChange): void {
    if (change.kind === 'noteMoved' && !change.isPushed) movedToo(change.note, change.by);
    const isHeard = settings.get().announcements !== 'off';
    if (change.kind === 'sectionRenamed' && change.section === here.section && isHeard)
      renamed(change.section, change.by);
  }

  /** Where I am has another letter now, though I stayed. */
  function shifted(): void {
    const { section, letter } = here;
    const isShifted = section === current.get().cell.section && letterHere() !== letter;
    if (!isShifted || settings.get().announcements === 'off') return;
    const words = () => t('together.sectionsShifted', { address: store.addressOf(current.get().cell) });
    tell(words, 'moved', section);
  }

  const settle = () => {
    here = { section: current.get().cell.section, letter: letterHere() };
  };
  const stops = [
    store.subscribeChanges((changes, { isLocal }) => {
      changes.forEach(isLocal ? mine : theirs);
      if (!isLocal) shifted();
      settle();
    }),
    current.subscribe(() => {
      if (here.section !== current.get().cell.section) settle();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
