import { addSection, type Board } from '@evenboard/board';
import type { TEMPLATES } from '@evenboard/protocol';

interface TemplateSection {
  readonly title: string;
  readonly prompt: string;
}

/** Slots in a line of a new section. */
const COLUMNS = 2;

const SECTIONS: Readonly<Record<(typeof TEMPLATES)[number], readonly TemplateSection[]>> = {
  strategy: [
    {
      title: 'The world in 2035',
      prompt: 'It is 2035 and our work has gone well. What is different for people?',
    },
    {
      title: 'What we want to see by 2022',
      prompt: 'What would make you say, two years from now: yes, this is moving?',
    },
    { title: 'What we already do well', prompt: 'What should we keep, whatever else changes?' },
    { title: 'What more needs to happen', prompt: 'What is missing, or not good enough yet?' },
    { title: 'How we make it happen', prompt: 'Who does what, with what, and what comes first?' },
  ],
};

/** Writes a template's sections onto an empty board, in order. */
export function writeTemplate(board: Board, template: (typeof TEMPLATES)[number]): void {
  for (const section of SECTIONS[template]) addSection(board, { ...section, columns: COLUMNS });
}
