import { type BoardChange, smallestSplice } from '@evenboard/board';
import { type Announcer, clipWords } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { settings } from '../session/settings.ts';
import { actorName } from './actorName.ts';

/** The words of others that are said when I leave a note. */
const SAID_WORDS = 10;

/** What others do to the note I write in. */
export interface WritingTogether {
  /** Who writes here already, as a sentence; said once for each person. */
  greeting(): string | undefined;
  /** Lets in what was held. `mine` is the text as I leave it; the answer says what others did meanwhile, if they did. */
  letIn(mine: string): string | undefined;
  /** Who deleted the note. */
  deletedBy(): string;
  destroy(): void;
}

interface WritingTogetherOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'remote'>;
  note: string;
}

/**
 * Follows what others do to one note from when I open its editor until I leave it, and tells it in words: at once where
 * it changes where I am, in the end where it changes the words.
 */
export function createWritingTogether({ room, announcer, note }: WritingTogetherOptions): WritingTogether {
  const { store, hold, presence } = room;
  const met = new Set<string>();
  const isHolding = settings.get().holdWhileEditing;
  let wrote: string | undefined;
  let moved: string | undefined;
  let deleted: string | undefined;
  let isLeaving = false;
  if (isHolding) hold.begin('editing');

  function tell(words: string, type: 'edited' | 'moved'): void {
    if (isLeaving) return;
    // In a task of its own: what a view says of the same change would replace it.
    queueMicrotask(() => announcer.remote({ words: () => words, about: [{ type, id: note }] }, 'here'));
  }

  const address = () => {
    const cell = store.cellOf(note);
    return cell === undefined ? '' : store.addressOf(cell);
  };

  function happened(change: BoardChange, changes: readonly BoardChange[]): void {
    if (!('note' in change) || change.note !== note) return;
    const name = actorName(room, change.by);
    if (change.kind === 'noteDeleted') deleted = name;
    else if (change.kind === 'noteEdited') {
      wrote = name;
      if (!met.has(name)) tell(t('together.joined', { name }), 'edited');
      met.add(name);
    } else if (change.kind === 'noteMoved' && !change.isPushed) {
      moved = name;
      tell(t('together.movedWriting', { name, address: address() }), 'moved');
    } else if (change.kind === 'noteMoved' && hasLostSection(change.before.section, changes)) {
      tell(t('together.sectionGoneWriting', { address: address() }), 'moved');
    }
  }

  const stop = store.subscribeChanges((changes, { isLocal }) => {
    if (!isLocal) for (const change of changes) happened(change, changes);
  });

  function wordsMeanwhile(mine: string): string | undefined {
    if (wrote === undefined) return undefined;
    if (!isHolding) return t('together.wroteToo', { name: wrote });
    const merged = store.getNote(note)?.text ?? '';
    const splice = smallestSplice(mine, merged);
    if (splice.insert.trim() !== '')
      return t('together.wrote', { name: wrote, words: clipWords(splice.insert, SAID_WORDS) });
    return t('together.tookOut', { name: wrote, words: clipWords(merged, SAID_WORDS) });
  }

  return {
    greeting() {
      const other = presence.others
        .get()
        .find(({ editing, user }) => editing === note && user.id !== room.me.id);
      if (other === undefined) return undefined;
      const name = room.people.get().get(other.user.id)?.name ?? t('together.somebody');
      met.add(name);
      return t('together.joined', { name });
    },
    letIn(mine) {
      isLeaving = true;
      if (isHolding) hold.end('editing');
      const place = isHolding && moved !== undefined ? t('together.moved', { name: moved }) : '';
      return [wordsMeanwhile(mine), place].filter(Boolean).join(' ') || undefined;
    },
    deletedBy: () => deleted ?? t('together.somebody'),
    destroy() {
      isLeaving = true;
      stop();
      if (isHolding) hold.end('editing');
    },
  };
}

function hasLostSection(section: string, changes: readonly BoardChange[]): boolean {
  return changes.some((change) => change.kind === 'sectionRemoved' && change.section === section);
}
