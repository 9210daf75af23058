import { useRoomNews } from '../breakouts/index.ts';
import { useChangeDigest, useTogetherNews } from '../note/index.ts';
import { useCallNews, useSignalNews } from '../people/index.ts';
import { useStageNews } from '../plan/index.ts';
import { useSpotlightWatch } from '../spotlight/index.ts';
import { useVoteNews } from '../vote/index.ts';
import { useRightsNews, useSaveAnnouncements } from './useSaveAnnouncements.ts';

/** What is told of others' doings and of the session. */
export function SessionNews() {
  useSaveAnnouncements();
  useRightsNews();
  useChangeDigest();
  useTogetherNews();
  useRoomNews();
  useStageNews();
  useSignalNews();
  useCallNews();
  useVoteNews();
  useSpotlightWatch();
  return null;
}
