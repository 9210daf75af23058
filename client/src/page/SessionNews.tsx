import { useRoomNews } from '../breakouts/index.ts';
import { useChangeDigest, useTogetherNews } from '../note/index.ts';
import { useCallNews, useSignalNews } from '../people/index.ts';
import { useStageNews } from '../plan/index.ts';
import { useRightsNews, useSaveAnnouncements } from './useSaveAnnouncements.ts';

/** What is told of others' doings and of the session, in a chunk of its own: the notes are there first, and then their news. */
export function SessionNews() {
  useSaveAnnouncements();
  useRightsNews();
  useChangeDigest();
  useTogetherNews();
  useRoomNews();
  useStageNews();
  useSignalNews();
  useCallNews();
  return null;
}
