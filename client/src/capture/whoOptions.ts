import { t } from '../messages/t.ts';
import { foldText } from '../note/index.ts';
import { matchingSpeakers, NOBODY, type Speaker } from './speakers.ts';

/** A line of the list of speakers: somebody, nobody in particular, or a name to be added. */
export type WhoOption =
  | { readonly kind: 'speaker'; readonly id: string; readonly name: string; readonly digit?: number }
  | { readonly kind: 'nobody'; readonly id: typeof NOBODY; readonly name: string; readonly digit: 0 }
  | { readonly kind: 'newcomer'; readonly id: 'newcomer'; readonly name: string };

/** What can be chosen for what is typed: those who match, then nobody, then, where nobody has that name, a newcomer. */
export function whoOptions(speakers: readonly Speaker[], typed: string): readonly WhoOption[] {
  const wanted = foldText(typed);
  const found = matchingSpeakers(speakers, typed).map((one) => ({ kind: 'speaker' as const, ...one }));
  const nobody = { kind: 'nobody' as const, id: NOBODY, name: t('capture.nobodyName'), digit: 0 as const };
  const isKnown = speakers.some(({ name }) => foldText(name) === wanted);
  return [
    ...found,
    ...(foldText(nobody.name).includes(wanted) ? [nobody] : []),
    ...(wanted === '' || isKnown
      ? []
      : [{ kind: 'newcomer' as const, id: 'newcomer' as const, name: typed.trim() }]),
  ];
}
