export { AnnouncerProvider } from './AnnouncerProvider.tsx';
export type { About, Announcer, RemoteMessage } from './announcer.ts';
export { clipWords } from './clipWords.ts';
export { type AnnouncerClock, browserClock } from './clock.ts';
export { createAnnouncer } from './createAnnouncer.ts';
export { tellNews } from './tellNews.ts';
export { tellTyping } from './tellTyping.ts';
export { useAnnouncer } from './useAnnouncer.ts';
