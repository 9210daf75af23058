import { memo } from 'react';
import { BoardNote } from './BoardNote.tsx';
import { EmptySlot } from './EmptySlot.tsx';
import type { SlotPlace } from './slotPlace.ts';

interface SlotItemProps extends SlotPlace {
  note: string | undefined;
}

/** A place of a section: its note, or empty. */
export const SlotItem = memo(function SlotItem({ note, ...place }: SlotItemProps) {
  return note === undefined ? <EmptySlot {...place} /> : <BoardNote id={note} {...place} />;
});
