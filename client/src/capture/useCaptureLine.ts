import { type RefObject, useLayoutEffect, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type CaptureLine, createCaptureLine } from './captureLine.ts';
import { createWordHelp, type WordHelp } from './shorthand/wordHelp.ts';
import { watchTouchEnter } from './touchEnter.ts';

interface CaptureTools {
  readonly line: CaptureLine;
  readonly help: WordHelp;
}

/** The line around a field and what makes typing in it quicker, from when the field is there until it goes. */
export function useCaptureLine(
  area: RefObject<HTMLTextAreaElement | null>,
  who: RefObject<HTMLInputElement | null>,
): Partial<CaptureTools> {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const [tools, setTools] = useState<Partial<CaptureTools>>({});
  useLayoutEffect(() => {
    if (area.current === null) return undefined;
    const onWhoMissing = () => who.current?.focus();
    const help = createWordHelp({ room, announcer, area: area.current });
    const made = createCaptureLine({ room, announcer, area: area.current, onWhoMissing });
    const filing = (file: () => void) => () => {
      help.finish();
      file();
    };
    const line = { ...made, file: filing(made.file), fileEach: filing(made.fileEach) };
    const stopWatching = watchTouchEnter(area.current, line.file);
    setTools({ line, help });
    return () => {
      stopWatching();
      help.destroy();
      made.destroy();
    };
  }, [room, announcer, area, who]);
  return tools;
}
