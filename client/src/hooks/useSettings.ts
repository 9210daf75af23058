import { type Settings, settings } from '../session/settings.ts';
import { useReadable } from './useReadable.ts';

/** How the person at this device likes to work; renders again when that changes. */
export function useSettings(): Settings {
  return useReadable(settings);
}
