import type { CommandId, PageCommandId } from '../command/index.ts';

const OPENING: readonly PageCommandId[] = [
  ...(['find', 'addSection', 'editSection', 'sections', 'changes', 'present'] as const),
  ...(['palette', 'keyList', 'settings', 'legend', 'takeHome', 'bringIn'] as const),
  ...(['calls', 'people', 'goToPerson', 'followPerson', 'door', 'messages', 'returnLink'] as const),
  ...(['setClock', 'plan', 'rooms', 'roomsOverview', 'chooseRoom'] as const),
  ...(['askPoll', 'answerPoll', 'polls', 'openVote', 'ballot', 'votes'] as const),
  ...(['capture', 'unconfirmed', 'shorthand'] as const),
  ...(['closing', 'acts', 'moments', 'repeat', 'erase', 'dataSheet'] as const),
];

/** The commands of the page that open something: who runs one types for that, not for what is behind it. */
export const OPENING_COMMANDS: ReadonlySet<CommandId> = new Set(OPENING);
