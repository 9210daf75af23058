export { openVoteWords } from './openVoteWords.ts';
export { useVoteActions, useVoteNews } from './useVoteActions.ts';
export { useVoteCommands } from './useVoteCommands.ts';
export { VoteDialogs } from './VoteDialogs.tsx';
export { useVoteIsShown, VoteStrip } from './VoteStrip.tsx';
export type { VoteCommandId, VoteCommands } from './voteCommands.ts';
