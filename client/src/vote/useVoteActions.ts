import { useEffect } from 'react';
import { type Announcer, useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type NoteActions, useNoteActions } from '../note/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { settings } from '../session/settings.ts';
import { createVoteTeller } from './tellVotes.ts';
import { toldVotesInVisit } from './toldVotes.ts';
import { createVoteActions, type VoteActions } from './voteActions.ts';

const votesOf = oncePerRoom((room, announcer: Announcer, notes: NoteActions) => {
  const told = toldVotesInVisit(room.sessionId);
  const teller = createVoteTeller({ room, announcer, settings, told });
  const focusCurrent = () => notes.focusCurrent();
  return { teller, actions: createVoteActions({ room, announcer, teller, focusCurrent }) };
});

const useVotes = () => votesOf(useRoomSession(), useAnnouncer(), useNoteActions());

/** What can be done with votes, in the room of this page. */
export function useVoteActions(): VoteActions {
  return useVotes().actions;
}

/** Tells of votes for as long as the page is there. Once in a page. */
export function useVoteNews(): void {
  const { teller } = useVotes();
  useEffect(() => teller.connect(), [teller]);
}
