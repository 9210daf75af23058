export { BreakoutDialogs } from './BreakoutDialogs.tsx';
export type { BreakoutCommandId, BreakoutCommands } from './breakoutCommands.ts';
export { RoomStrips } from './RoomStrips.tsx';
export { RoomsButton } from './RoomsButton.tsx';
export { ROOM_HEADING_ID, useArrival } from './useArrival.ts';
export { useBreakoutActions } from './useBreakoutActions.ts';
export { useBreakoutCommands } from './useBreakoutCommands.ts';
export { useRoomNews } from './useRoomNews.ts';
