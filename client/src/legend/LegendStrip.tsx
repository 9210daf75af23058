import { NOTE_COLOURS, parseColour } from '@evenboard/board';
import { useLegend, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { legendLabel } from '../note/index.ts';
import { readableRooms } from '../session/readableRooms.ts';
import './legend.css';

/** The meanings that stand beside this line already: the tabs of the rooms have their colour and their name. */
function useTabs(): ReadonlySet<string> {
  const room = useRoomSession();
  const rooms = useReadable(room.rooms);
  useReadable(room.people);
  const others = readableRooms(room).filter((id) => id !== room.roomId);
  return new Set(
    others.flatMap((id) => {
      const { colour, name } = rooms.get(id) ?? {};
      return colour === undefined ? [] : [`${parseColour(colour)} ${name}`];
    }),
  );
}

/**
 * The colours that mean something on this board, in one line beside the notes. It opens the legend. What the rooms' tabs
 * show is not shown twice.
 */
export function LegendStrip({ onOpen }: { onOpen(): void }) {
  const legend = useLegend();
  const labelled = NOTE_COLOURS.flatMap((colour) => {
    const label = legendLabel(colour, legend);
    return label === undefined ? [] : [{ colour, label }];
  });
  const tabs = useTabs();
  if (labelled.length === 0) return null;
  const shown = labelled.filter(({ colour, label }) => !tabs.has(`${colour} ${label}`));
  const meanings = labelled
    .map(({ colour, label }) => t('legend.meaning', { colour: t(`note.colour.${colour}`), label }))
    .join('; ');
  return (
    <div className="legend-place">
      <button type="button" className="legend-strip" onClick={onOpen} aria-haspopup="dialog">
        <span className="sr">{t('legend.strip', { meanings })}</span>
        <span className="legend-chips" aria-hidden="true">
          {shown.length === 0 && t('legend.short')}
          {shown.map(({ colour, label }) => (
            <span key={colour} className={`chip ${colour}`} title={label}>
              <span className="mark" />
              <span className="legend-label" dir="auto">
                {label}
              </span>
            </span>
          ))}
        </span>
      </button>
    </div>
  );
}
