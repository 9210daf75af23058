import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useDerived, useNote } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { NoteMark, unbrokenClass } from '../note/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { elementAt } from './places.ts';
import { watchPointer } from './pointer.ts';

/** So much of what is in hand is seen beside the edge of the page. */
const SEEN_PX = 96;

/** The notes that are being dragged, as they follow the pointer, or lie over the place where keys have brought them. */
export function NotesInHand() {
  const { hand } = useBoardParts();
  const note = useDerived(hand, (held) => (held?.kind === 'notes' ? held.notes[0] : undefined));
  const count = useDerived(hand, (held) => (held?.kind === 'notes' ? held.notes.length : 0));
  return note === undefined ? null : createPortal(<InHand note={note} count={count} />, document.body);
}

function InHand({ note: id, count }: { note: string; count: number }) {
  const note = useNote(id);
  const element = useRef<HTMLDivElement>(null);
  useFollowing(element);
  if (note === undefined) return null;
  return (
    <div className={`board-hand note ${note.colour}`} ref={element} aria-hidden="true">
      <span className="head">
        <NoteMark colour={note.colour} />
        {count > 1 && <span className="flag">{t('board.inHand', { count })}</span>}
      </span>
      <span className={`text${unbrokenClass(note.text)}`} dir="auto" lang={note.lang}>
        {note.text}
      </span>
    </div>
  );
}

/** Moves the element by itself, outside of React: once for each move of the pointer, or of the place. */
function useFollowing(element: { current: HTMLElement | null }): void {
  const { hand, camera } = useBoardParts();
  // By keys to another section, where one is drawn: its places have just come into the page.
  const shown = useDerived(hand, (held) =>
    held?.kind === 'notes' && held.isKeyboard ? held.turnedTo : undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is looked up anew in the section that is shown
  useLayoutEffect(() => {
    const pointer = watchPointer(follow);
    const show = (x: number, y: number, zoom: number) => {
      if (element.current) element.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    function follow(): void {
      const held = hand.get();
      const at = pointer.at();
      const zoom = Math.max(0.5, camera.get().zoom);
      if (held?.kind !== 'notes') return;
      if (!held.isKeyboard) {
        // A little down and to the side, so that the landing place stays in sight under the pointer; never off the page.
        if (at) show(Math.min(at.x + 8, document.documentElement.clientWidth - SEEN_PX), at.y + 8, zoom);
        return;
      }
      const slot = held.landing && elementAt(document.body, held.landing)?.getBoundingClientRect();
      if (slot) show(slot.left + 10, slot.top + 10, zoom);
    }
    const first = hand.get();
    if (first?.kind === 'notes' && first.landing) {
      const slot = elementAt(document.body, first.landing)?.getBoundingClientRect();
      if (slot) show(slot.left + 8, slot.top + 8, Math.max(0.5, camera.get().zoom));
    }
    const stopHand = hand.subscribe(follow);
    return () => {
      pointer.destroy();
      stopHand();
    };
  }, [element, hand, camera, shown]);
}
