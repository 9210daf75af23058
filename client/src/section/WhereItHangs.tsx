import type { Section } from '@evenboard/board';
import { useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { Hang } from './sectionDraft.ts';
import { useSectionActions } from './useSectionActions.ts';
import { WALL_SIDES } from './wallPlaces.ts';

interface WhereItHangsProps {
  section: Section;
  /** Undefined: as it hangs. */
  hang: Hang | undefined;
  onChange(hang: Hang | undefined): void;
}

/** Hangs a section by words, without dragging: beside another one, or back in the row. Nothing where neither can be. */
export function WhereItHangs({ section, hang, onChange }: WhereItHangsProps) {
  const actions = useSectionActions();
  const sections = useSections();
  const isPlaced = section.position !== undefined;
  const others = actions.isOnWall(section.id)
    ? sections.filter(({ id }) => id !== section.id && actions.isOnWall(id))
    : [];
  const [first] = others;
  if (first === undefined && !isPlaced) return null;

  const beside = typeof hang === 'object' && 'side' in hang ? hang : undefined;
  function chose(value: string): void {
    const side = WALL_SIDES.find((one) => one === value);
    if (side !== undefined && first !== undefined) onChange({ side, of: beside?.of ?? first.id });
    else onChange(value === 'row' ? 'row' : undefined);
  }

  return (
    <>
      <SelectField
        label={t('section.wall.label')}
        value={beside?.side ?? (hang === 'row' ? 'row' : 'asIs')}
        onChange={chose}
        options={[
          ['asIs', t(isPlaced ? 'section.wall.asIs' : 'section.wall.asIsInRow')],
          ...(isPlaced ? [['row', t('section.wall.row')] as const] : []),
          ...(first ? WALL_SIDES.map((side) => [side, t(`section.wall.choice.${side}`)] as const) : []),
        ]}
      />
      {beside && (
        <SelectField
          label={t('section.wall.ofLabel')}
          value={beside.of}
          onChange={(of) => onChange({ ...beside, of })}
          options={others.map((other) => [other.id, `${other.letter}, ${sectionTitle(other)}`] as const)}
        />
      )}
    </>
  );
}
