export { openPollWords } from './openPollWords.ts';
export { PollDialogs } from './PollDialogs.tsx';
export { PollPlace, usePollIsShown } from './PollPlace.tsx';
export type { PollCommandId, PollCommands } from './pollCommands.ts';
export { usePollActions } from './usePollActions.ts';
export { usePollCommands } from './usePollCommands.ts';
