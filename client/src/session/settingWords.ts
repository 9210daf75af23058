import { t } from '../messages/t.ts';
import type { Settings } from './settings.ts';

const yesNo = (is: boolean) => t(is ? 'settings.yes' : 'settings.no');

/** Settings that are one answer to one question, and each answer in words. */
const ANSWERS = {
  view: (answer) => t(`settings.view.${answer}`),
  theme: (answer) => t(`settings.theme.${answer}`),
  textSize: (answer) => t(`settings.textSize.${answer}`),
  calm: yesNo,
  cursors: yesNo,
  spotlight: yesNo,
  rows: (answer) => t(`settings.rows.${answer}`),
  speech: (answer) => t(`settings.speech.${answer}`),
  position: (answer) => t(`settings.position.${answer}`),
  announcements: (answer) => t(`settings.announcements.${answer}`),
  clock: yesNo,
  holdWhileEditing: yesNo,
  letters: yesNo,
} as const satisfies { readonly [Key in keyof Settings]?: (answer: Settings[Key]) => string };

export type Question = keyof typeof ANSWERS;

export function answerWords<Key extends Question>(question: Key, answer: Settings[Key]): string {
  return (ANSWERS[question] as (answer: Settings[Key]) => string)(answer);
}

/** "How the notes look: Grid." for each answer in a part of the settings, in one text. */
export function settingWords(part: Partial<Settings>): string {
  const questions = Object.keys(ANSWERS) as Question[];
  return questions
    .flatMap((question) => {
      const answer = part[question];
      if (answer === undefined) return [];
      const values = { name: t(`settings.${question}.name`), answer: answerWords(question, answer) };
      return [t('settings.said', values)];
    })
    .join(' ');
}
