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

/** Hangs a section by words, without dragging: beside another one. Nothing where no board is shown. */
export function WhereItHangs({ section, hang, onChange }: WhereItHangsProps) {
  const actions = useSectionActions();
  const sections = useSections();
  const others = sections.filter(({ id }) => id !== section.id && actions.isOnWall(id));
  const [first] = others;
  if (first === undefined || !actions.isOnWall(section.id)) return null;

  const beside = hang !== undefined && 'side' in hang ? hang : undefined;
  const of = beside?.of ?? first.id;
  function chose(value: string): void {
    const side = WALL_SIDES.find((one) => one === value);
    onChange(side && { side, of });
  }

  return (
    <>
      <SelectField
        label={t('section.wall.label')}
        value={beside?.side ?? 'asIs'}
        onChange={chose}
        options={[
          ['asIs', t('section.wall.asIs')],
          ...WALL_SIDES.map((side) => [side, t(`section.wall.choice.${side}`)] as const),
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
