import { useId } from 'react';
import { useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';

interface SectionFieldProps {
  section: string;
  onChoose(section: string): void;
}

/** Where what is said goes; it keeps its place for the next note. */
export function SectionField({ section, onChoose }: SectionFieldProps) {
  const id = useId();
  return (
    <div className="capture-section">
      <label htmlFor={id}>{t('capture.section')}</label>
      <select id={id} className="select" value={section} onChange={({ target }) => onChoose(target.value)}>
        {useSections().map((one) => (
          <option key={one.id} value={one.id}>
            {one.letter} · {sectionTitle(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
