import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';

/** Where words that are not in a note yet are kept on this device, so that a reload does not lose them. */
export function unfinishedWords({ sessionId, roomId }: { sessionId: string; roomId: string }) {
  const key = `writing.${sessionId}.${roomId}`;
  return {
    read: () => readDevice(key),
    write: (drafts: unknown) => writeDevice(key, drafts),
    remove: () => removeDevice(key),
  };
}
