import { type RefObject, useLayoutEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type CaptureLine, createCaptureLine } from './captureLine.ts';

/** The line around a field, from when the field is there until it goes. */
export function useCaptureLine(
  area: RefObject<HTMLTextAreaElement | null>,
  who: RefObject<HTMLInputElement | null>,
): CaptureLine | undefined {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const [line, setLine] = useState<CaptureLine>();
  useLayoutEffect(() => {
    if (area.current === null) return undefined;
    const onWhoMissing = () => who.current?.focus();
    const made = createCaptureLine({ room, announcer, area: area.current, onWhoMissing });
    setLine(made);
    return () => made.destroy();
  }, [room, announcer, area, who]);
  return line;
}
