import { CircleAlert, CircleCheck, LoaderCircle, type LucideIcon, WifiOff } from 'lucide-react';
import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import type { SaveState } from '../session/roomSession.ts';
import { Icon } from '../ui/Icon.tsx';
import { createCalmSave } from './calmSave.ts';
import { saveBadgeWords } from './saveWords.ts';

const ICONS: Record<SaveState['kind'], LucideIcon> = {
  loading: LoaderCircle,
  saving: LoaderCircle,
  saved: CircleCheck,
  offline: WifiOff,
  refused: CircleAlert,
};

/** Whether one's work is on disk: always in sight, in words. Spoken by useSaveAnnouncements. */
export function SaveBadge() {
  const room = useRoomSession();
  const calm = useMemo(() => createCalmSave(room.save), [room]);
  const save = useReadable(calm);
  return (
    <span className={`state save-state ${save.kind}`}>
      <Icon of={ICONS[save.kind]} />
      {saveBadgeWords(save)}
    </span>
  );
}
