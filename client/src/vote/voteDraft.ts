import { cleanLine, LIMITS, MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import type { AskedVote } from './voteActions.ts';

export type AboutWhat = 'section' | 'selected' | 'texts';
export type EndsHow = 'hand' | 'minutes' | 'all';

/** A vote as its form has it: texts as they were typed. */
export interface VoteDraft {
  /** `undefined` while the words that go with the number of dots will do. */
  readonly question: string | undefined;
  readonly about: AboutWhat;
  /** One statement a line. */
  readonly texts: string;
  readonly dots: string;
  readonly perCandidate: string;
  readonly names: 'counts' | 'named';
  readonly ends: EndsHow;
  readonly minutes: string;
}

/** What can be voted on here. */
export interface VotePlace {
  readonly room: RoomId;
  readonly section: string;
  /** How many notes with words it has. */
  readonly inSection: number;
  /** The selected notes, in their order. */
  readonly selected: readonly string[];
}

export type VoteProblems = Partial<
  Record<'question' | 'texts' | 'dots' | 'perCandidate' | 'minutes', string>
>;

/** Two each, one on each, counts alone, until it is closed by hand: so that Enter is enough. */
export function freshDraft({ selected, inSection }: VotePlace): VoteDraft {
  return {
    question: undefined,
    about: selected.length > 1 ? 'selected' : inSection > 0 ? 'section' : 'texts',
    texts: '',
    dots: '2',
    perCandidate: '1',
    names: 'counts',
    ends: 'hand',
    minutes: '5',
  };
}

const whole = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN);
const isDots = (dots: number): boolean => dots >= 1 && dots <= LIMITS.dots;
const readMinutes = (text: string): number => Number(text.trim().replace(',', '.'));

/** The question as it stands: what was typed, or what goes with the number of dots. */
export function questionOf({ question, dots }: VoteDraft): string {
  const count = whole(dots);
  return question ?? t('vote.usualQuestion', { count: isDots(count) ? count : 2 });
}

/** The statements, without empty lines and the numbers that somebody wrote before them. */
export function statementsOf({ texts }: VoteDraft): readonly string[] {
  return texts
    .split('\n')
    .map((line) => cleanLine(line.replace(/^\s*\d{1,3}[.)]\s+/, '')))
    .filter((line) => line !== '');
}

function textsProblem(draft: VoteDraft): string | undefined {
  if (draft.about !== 'texts') return undefined;
  const statements = statementsOf(draft);
  if (statements.length === 0) return t('vote.noTexts');
  if (statements.length > LIMITS.candidates) return t('vote.tooManyTexts', { most: LIMITS.candidates });
  const long = statements.findIndex(({ length }) => length > LIMITS.candidateLength);
  return long < 0 ? undefined : t('vote.longText', { number: long + 1, most: LIMITS.candidateLength });
}

/** What is wrong with it, by field, in words; nothing where all is well. */
export function problemsOf(draft: VoteDraft): VoteProblems {
  const question = cleanLine(questionOf(draft));
  const [dots, each] = [whole(draft.dots), whole(draft.perCandidate)];
  const minutes = readMinutes(draft.minutes);
  const found: VoteProblems = {
    ...(question === '' && { question: t('vote.questionMissing') }),
    ...(question.length > LIMITS.questionLength && {
      question: t('section.tooLong', { most: LIMITS.questionLength, length: question.length }),
    }),
    ...(!isDots(dots) && { dots: t('vote.dotsWrong', { most: LIMITS.dots }) }),
    ...(!(each >= 1 && each <= dots) &&
      isDots(dots) && { perCandidate: t('vote.eachWrong', { most: dots }) }),
    ...(draft.ends === 'minutes' &&
      !(minutes > 0 && minutes <= LIMITS.longestMinutes) && {
        minutes: t('vote.minutesWrong', { most: LIMITS.longestMinutes }),
      }),
  };
  const texts = textsProblem(draft);
  return texts === undefined ? found : { ...found, texts };
}

/** The vote that a draft without problems asks for. */
export function votedOf(draft: VoteDraft, place: VotePlace): AskedVote {
  const { about, ends } = draft;
  const isOfBoard = about !== 'texts' && place.room !== MAIN_ROOM;
  return {
    question: cleanLine(questionOf(draft)),
    candidates:
      about === 'section'
        ? { section: place.section }
        : about === 'selected'
          ? { notes: [...place.selected] }
          : { texts: [...statementsOf(draft)] },
    dots: whole(draft.dots),
    perCandidate: whole(draft.perCandidate),
    named: draft.names === 'named',
    ...(isOfBoard && { room: place.room }),
    ...(ends === 'minutes' && { minutes: readMinutes(draft.minutes) }),
    ...(ends === 'all' && { untilAll: true }),
  };
}
