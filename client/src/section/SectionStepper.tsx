import type { Section } from '@evenboard/board';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { t } from '../messages/t.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

interface SectionStepperProps {
  sections: readonly Section[];
  /** The id of the one that is shown. */
  shown: string | undefined;
  onGo(section: Section): void;
  /** What stands in the list for a section, the so-manieth from 1. */
  words(section: Section, number: number): string;
}

/** Chooses the one section that is shown where there is no room for all: the one before, the next, or any. */
export function SectionStepper({ sections, shown, onGo, words }: SectionStepperProps) {
  const index = sections.findIndex(({ id }) => id === shown);
  const go = (section: Section | undefined) => section && onGo(section);
  return (
    <div className="stepper">
      <IconButton
        label={t('section.before')}
        icon={<Icon of={ChevronLeft} />}
        aria-disabled={index <= 0}
        onClick={() => go(sections[index - 1])}
      />
      <select
        className="select"
        aria-label={t('section.shown')}
        value={shown}
        onChange={(event) => go(sections.find(({ id }) => id === event.target.value))}
      >
        {sections.map((section, at) => (
          <option key={section.id} value={section.id}>
            {words(section, at + 1)}
          </option>
        ))}
      </select>
      <IconButton
        label={t('section.after')}
        icon={<Icon of={ChevronRight} />}
        aria-disabled={index >= sections.length - 1}
        onClick={() => go(sections[index + 1])}
      />
    </div>
  );
}
