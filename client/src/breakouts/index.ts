export { MoveStrip } from './MoveStrip.tsx';
export { RoomStrip } from './RoomStrip.tsx';
export { RotationStrip } from './RotationStrip.tsx';
export { ROOM_HEADING_ID, useArrival } from './useArrival.ts';
export { useRoomNews } from './useRoomNews.ts';
