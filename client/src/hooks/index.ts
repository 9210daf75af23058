export { RoomSessionContext, useRoomSession } from './RoomSessionContext.ts';
export { useColumn, useComments, useLegend, useNote, useSections } from './useBoard.ts';
export { useFollow } from './useFollow.ts';
export { isNarrow, useIsNarrow } from './useIsNarrow.ts';
export { usePersonName } from './usePersonName.ts';
export { placeHistoryOf, usePlaceHistory } from './usePlaceHistory.ts';
export { useDerived, useReadable } from './useReadable.ts';
export { useSettings } from './useSettings.ts';
export { useUnseen, useUnseenCount } from './useUnseen.ts';
