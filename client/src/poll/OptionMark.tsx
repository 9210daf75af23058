import { CloudLightning, CloudSun, type LucideIcon, Sun } from 'lucide-react';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';

/** The mood poll in pictures, beside its words. */
const WEATHER: ReadonlyMap<string, LucideIcon> = new Map([
  [t('poll.ask.mood.sunny'), Sun],
  [t('poll.ask.mood.bright'), CloudSun],
  [t('poll.ask.mood.storm'), CloudLightning],
]);

export function WeatherIcon({ words }: { words: string }) {
  const weather = WEATHER.get(words);
  return weather === undefined ? null : <Icon of={weather} />;
}

/** The digit that chooses an option, unless its words are that digit, and its picture if it has one. */
export function OptionMark({ number, words }: { number: number; words: string }) {
  return (
    <>
      {String(number) !== words && <span className="poll-number">{number}</span>}
      <WeatherIcon words={words} />
    </>
  );
}
