import { t } from '../messages/t.ts';
import { type AnnounceLevel, changeSettings, settings } from '../session/settings.ts';

/** From the usual level the first press is silence: whoever presses it is told too much. */
const ORDER: readonly AnnounceLevel[] = ['digest', 'off', 'near', 'all'];

/** Goes on to the next level of announcements; the words that tell which it is now. */
export function nextAnnouncementLevel(): string {
  const at = ORDER.indexOf(settings.get().announcements);
  const announcements = ORDER[(at + 1) % ORDER.length] ?? 'digest';
  changeSettings({ announcements });
  return t(`page.announcements.${announcements}`);
}
