import { t } from '../messages/t.ts';
import { ANNOUNCE_LEVELS, changeSettings, settings } from '../session/settings.ts';

/** Goes on to the next level of announcements; the words that tell which it is now. */
export function nextAnnouncementLevel(): string {
  const at = ANNOUNCE_LEVELS.indexOf(settings.get().announcements);
  const announcements = ANNOUNCE_LEVELS[(at + 1) % ANNOUNCE_LEVELS.length] ?? 'digest';
  changeSettings({ announcements });
  return t(`page.announcements.${announcements}`);
}
