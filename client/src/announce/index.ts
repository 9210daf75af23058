export { AnnouncerProvider } from './AnnouncerProvider.tsx';
export type { About, Announcer, RemoteMessage } from './announcer.ts';
export { startChangeDigest } from './changeDigest.ts';
export { clipWords } from './clipWords.ts';
export { browserClock } from './clock.ts';
export { createAnnouncer } from './createAnnouncer.ts';
export { useAnnouncer } from './useAnnouncer.ts';
