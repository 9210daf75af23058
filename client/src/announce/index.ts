export { AnnouncerProvider } from './AnnouncerProvider.tsx';
export {
  type Announcer,
  browserClock,
  clipWords,
  createAnnouncer,
} from './announcer.ts';
export { startChangeDigest } from './changeDigest.ts';
export { useAnnouncer } from './useAnnouncer.ts';
