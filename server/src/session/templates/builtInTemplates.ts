import { STAGE_RIGHTS, type StageEntry, type TEMPLATES } from '@evenboard/protocol';
import type { Template } from './Template.ts';

/** Slots in a line of a section. */
const COLUMNS = 2;

/** In every stage all may do what their role allows: a host who wants it narrower says so in the plan. */
const stage = (entry: Omit<StageEntry, 'may'>): StageEntry => ({ ...entry, may: [...STAGE_RIGHTS] });

const AFTERNOON: readonly StageEntry[] = [
  stage({
    id: 'arrive',
    title: 'Arrive',
    instructions:
      'Welcome. Give a first name and choose how you want to see the notes: as a board, as a grid, or both. You can change it at any time. Look around; nothing can be broken.',
  }),
  stage({
    id: 'ice-breaker',
    title: 'Ice-breaker',
    instructions:
      'How are you today: sunny, cloudy with bright spells, or a storm brewing? Choose one. Nobody sees what you chose, only how many chose what.',
    minutes: 5,
  }),
  stage({
    id: 'vote',
    title: 'Vote',
    instructions:
      'Read the numbered statements, or have them read to you. Choose the two that matter most to you. You see what others chose when everybody is done, and not before.',
    minutes: 10,
  }),
  stage({
    id: 'rooms',
    title: 'In rooms',
    instructions:
      'We talk in small groups, one question at a time. Say what you think; a facilitator types it, and you can write yourself. You are told before the time is over, and can finish your sentence.',
    view: 'both',
  }),
  stage({
    id: 'come-back',
    title: 'Come back',
    instructions:
      'Everybody is on the main board again, with the notes of all rooms in their colours. Read what the other groups said.',
    minutes: 10,
  }),
  stage({
    id: 'break',
    title: 'Break',
    instructions: 'A break of ten minutes. Leave this page open; it tells you when we go on.',
    minutes: 10,
  }),
  stage({
    id: 'sort',
    title: 'Sort',
    instructions:
      'Together we move notes that belong together into one theme. Say the address of a note, such as C4, and everybody finds it. You can add a theme of your own.',
    minutes: 20,
    view: 'both',
  }),
  stage({
    id: 'what-now',
    title: 'What now',
    instructions:
      'What happens next, who does it, and by when? You can come back to this board by the same link, read it again, comment and add notes until it closes.',
  }),
];

/** The templates that every server has. */
export const BUILT_IN_TEMPLATES: Readonly<Record<(typeof TEMPLATES)[number], Template>> = {
  strategy: {
    sections: [
      {
        title: 'The world in 2035',
        prompt: 'It is 2035 and our work has gone well. What is different for people?',
        columns: COLUMNS,
      },
      {
        title: 'What we want to see by 2022',
        prompt: 'What would make you say, two years from now: yes, this is moving?',
        columns: COLUMNS,
      },
      {
        title: 'What we already do well',
        prompt: 'What should we keep, whatever else changes?',
        columns: COLUMNS,
      },
      {
        title: 'What more needs to happen',
        prompt: 'What is missing, or not good enough yet?',
        columns: COLUMNS,
      },
      {
        title: 'How we make it happen',
        prompt: 'Who does what, with what, and what comes first?',
        columns: COLUMNS,
      },
    ],
    legend: {},
    plan: { stages: [...AFTERNOON] },
    rooms: [],
  },
};
