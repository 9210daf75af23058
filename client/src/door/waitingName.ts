import { readDevice, removeDevice, writeDevice } from '../session/deviceStorage.ts';

/** Under which name this device waits at the door of a session: who loads the page again goes on waiting. */
export function waitingName(sessionId: string) {
  const key = `atDoor.${sessionId}`;
  return {
    read(): string | undefined {
      const name = readDevice(key);
      return typeof name === 'string' && name !== '' ? name : undefined;
    },
    keep: (name: string) => writeDevice(key, name),
    forget: () => removeDevice(key),
  };
}
