import { readDevice, writeDevice } from '../session/deviceStorage.ts';
import { createValue, type Readable } from '../session/Readable.ts';

const KEY = 'captions';
const isShown = createValue(readDevice(KEY) === true);

/** Whether this person reads captions, on this device: whoever needs them needs them in every room. */
export const captionsShown: Readable<boolean> = isShown;

export function showCaptions(next: boolean): void {
  isShown.set(next);
  writeDevice(KEY, next);
}
