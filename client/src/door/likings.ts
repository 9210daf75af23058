import { t } from '../messages/t.ts';
import type { AnnounceLevel, Settings, View } from '../session/settings.ts';
import { answerWords } from '../session/settingWords.ts';

/** The door's third question answers two settings at once. */
export const STILLNESS = {
  usual: { calm: false, textSize: 'usual' },
  calm: { calm: true, textSize: 'usual' },
  large: { calm: true, textSize: 'large' },
} as const satisfies Record<string, Pick<Settings, 'calm' | 'textSize'>>;
export type Stillness = keyof typeof STILLNESS;

export const STILL_ANSWERS = Object.keys(STILLNESS) as Stillness[];
export const TOLD_ANSWERS = ['digest', 'near', 'off'] as const satisfies readonly AnnounceLevel[];

/** `undefined` for what only the settings can answer: large words on a page that is not calm. */
export function stillnessOf({ calm, textSize }: Settings): Stillness | undefined {
  return STILL_ANSWERS.find(
    (answer) => STILLNESS[answer].calm === calm && STILLNESS[answer].textSize === textSize,
  );
}

/** The view as it is shown: where there is no room for both, the list takes their place. */
export function viewIn({ view }: Settings, isWide: boolean): View {
  return view === 'both' && !isWide ? 'outline' : view;
}

/** The three answers in words: "Grid, A summary, Calm". */
export function likingWords(settings: Settings): string {
  const still = stillnessOf(settings);
  return [
    answerWords('view', settings.view),
    answerWords('announcements', settings.announcements),
    still ? t(`door.still.${still}`) : answerWords('textSize', settings.textSize),
  ].join(', ');
}
