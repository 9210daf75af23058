import { useLayoutEffect } from 'react';
import { DialogPlace, type DialogPlaceProps } from './DialogPlace.tsx';
import type { PageCommands } from './pageCommands.ts';
import { SessionNews } from './SessionNews.tsx';
import { usePageCommands } from './usePageCommands.ts';

export interface LaterPartsProps extends Omit<DialogPlaceProps, 'commands'> {
  /** The session's title until its document has come. */
  title: string;
  /** The commands of the page, when they are there. */
  onCommands(commands: PageCommands): void;
  /** What closes that which was asked for before this was there; nothing while nothing is. */
  onGiveUp: (() => void) | undefined;
}

/** What is told of others' doings, what the commands of the page do, and where dialogs open. */
export function LaterParts({ title, onCommands, onGiveUp: _, ...dialogs }: LaterPartsProps) {
  const commands = usePageCommands({ title, open: dialogs.onOpen });
  useLayoutEffect(() => onCommands(commands), [commands, onCommands]);
  return (
    <>
      <SessionNews />
      <DialogPlace {...dialogs} commands={commands} />
    </>
  );
}

export { ChangesBack } from '../changes/index.ts';
export { ShownButton } from '../spotlight/index.ts';
export { HeldStrips } from './HeldStrips.tsx';
