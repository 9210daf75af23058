import { NOTE_COLOURS } from '@evenboard/board';
import { useLegend } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { legendLabel } from '../note/index.ts';
import './legend.css';

/** The colours that mean something on this board, in one line beside the notes. It opens the legend. */
export function LegendStrip({ onOpen }: { onOpen(): void }) {
  const legend = useLegend();
  const labelled = NOTE_COLOURS.flatMap((colour) => {
    const label = legendLabel(colour, legend);
    return label === undefined ? [] : [{ colour, label }];
  });
  if (labelled.length === 0) return null;
  const meanings = labelled
    .map(({ colour, label }) => t('legend.meaning', { colour: t(`note.colour.${colour}`), label }))
    .join('; ');
  return (
    <div className="legend-place">
      <button type="button" className="legend-strip" onClick={onOpen} aria-haspopup="dialog">
        <span className="sr">{t('legend.strip', { meanings })}</span>
        <span className="legend-chips" aria-hidden="true">
          {labelled.map(({ colour, label }) => (
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
