import { NOTE_COLOURS, type NoteColour } from '@evenboard/board';
import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { legendLabel } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ColourTag } from './ColourTag.tsx';
import { keepLegend, type Labels } from './keepLegend.ts';

/** A meaning for each colour, for facilitators. Enter in any field keeps them all. */
export function LegendForm({ onClose }: { onClose(): void }) {
  const { board, store } = useRoomSession();
  const announcer = useAnnouncer();
  const [before] = useState<Labels>(() => {
    const legend = store.getLegend();
    return Object.fromEntries(NOTE_COLOURS.map((colour) => [colour, legendLabel(colour, legend) ?? '']));
  });
  const [labels, setLabels] = useState<Labels>(before);

  function save(event: FormEvent) {
    event.preventDefault();
    const clean = NOTE_COLOURS.map((colour) => [colour, cleanLine(labels[colour] ?? '')]);
    const count = keepLegend(board, before, Object.fromEntries(clean));
    onClose();
    announcer.say(count === 0 ? t('legend.unchanged') : t('legend.saved', { count }));
  }

  const change = (colour: NoteColour, label: string) => setLabels({ ...labels, [colour]: label });
  return (
    <form className="legend-form" onSubmit={save} noValidate>
      <p className="soft">{t('legend.lead')}</p>
      <div className="legend-fields">
        {NOTE_COLOURS.map((colour, index) => (
          <Field
            key={colour}
            autoFocus={index === 0}
            label={<ColourTag colour={colour} />}
            autoComplete="off"
            maxLength={LIMITS.nameLength}
            value={labels[colour] ?? ''}
            onChange={(event) => change(colour, event.target.value)}
          />
        ))}
      </div>
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t('legend.save')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
