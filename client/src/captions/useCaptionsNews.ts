import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useDerived, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';

/**
 * Tells everybody when what is said begins to go into workbooks, and when it ends: nobody finds out afterwards. Who
 * comes later reads it at the door.
 */
export function useCaptionsNews(): void {
  const { info } = useRoomSession();
  const announcer = useAnnouncer();
  const isKept = useDerived(info, (now) => now && now.captionsInExportsSince !== undefined);
  const before = useRef(isKept);
  useEffect(() => {
    const was = before.current;
    before.current = isKept;
    if (was === undefined || isKept === undefined || was === isKept) return;
    announcer.remote(t(isKept ? 'captions.nowInFiles' : 'captions.inFilesNoMore'), 'message');
  }, [isKept, announcer]);
}
