import { NOTE_COLOURS, type Section } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { useLegend } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { colourWords } from '../note/index.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { SectionDraft } from './sectionDraft.ts';
import { WhereItHangs } from './WhereItHangs.tsx';

interface SectionLookProps {
  /** Missing: a new one, which hangs last in the row. */
  section: Section | undefined;
  draft: SectionDraft;
  onChange(part: Partial<SectionDraft>): void;
}

/** How a section looks on the board: slots to a line, colour, and where its frame hangs. */
export function SectionLook({ section, draft, onChange }: SectionLookProps) {
  const legend = useLegend();
  // A board from elsewhere may have more to a line than can be chosen here.
  const most = Math.max(LIMITS.sectionColumns, section?.columns ?? 0);
  const numbers = Array.from({ length: most }, (_, index) => String(index + 1));
  return (
    <fieldset className="section-look">
      <legend>{t('section.onBoard')}</legend>
      <SelectField
        label={t('section.columnsLabel')}
        value={String(draft.columns)}
        onChange={(columns) => onChange({ columns: Number(columns) })}
        options={numbers.map((number) => [number, number] as const)}
      />
      <SelectField
        label={t('section.colourLabel')}
        value={draft.colour}
        onChange={(value) => onChange({ colour: NOTE_COLOURS.find((one) => one === value) ?? 'none' })}
        options={[
          ['none', t('section.noColour')],
          ...NOTE_COLOURS.map((colour) => [colour, colourWords(colour, legend)] as const),
        ]}
      />
      {section !== undefined && (
        <WhereItHangs section={section} hang={draft.hang} onChange={(hang) => onChange({ hang })} />
      )}
    </fieldset>
  );
}
