import { t } from '../messages/t.ts';
import type { Settings } from '../session/settings.ts';
import { answerWords, type Question } from '../session/settingWords.ts';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { useSetting } from './useSetting.ts';

/** The questions with more than two answers. */
type ManyAnswers = {
  [Key in Question]: Settings[Key] extends string ? Key : never;
}[Question];

interface ChoiceSettingProps<Key extends ManyAnswers> {
  of: Key;
  answers: readonly Settings[Key][];
  hint?: (answer: Settings[Key]) => string;
}

/** One question with its answers; an answer takes effect as it is chosen. */
export function ChoiceSetting<Key extends ManyAnswers>({ of, answers, hint }: ChoiceSettingProps<Key>) {
  const [value, change] = useSetting(of);
  return (
    <RadioChoices<Settings[Key]>
      legend={t(`settings.${of}.name`)}
      choices={answers.map((answer) => ({
        value: answer,
        label: answerWords(of, answer),
        ...(hint && { hint: hint(answer) }),
      }))}
      value={value}
      onChange={change}
    />
  );
}
