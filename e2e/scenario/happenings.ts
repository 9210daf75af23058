import type {
  Scenario,
  ScenarioAnswer,
  ScenarioBallot,
  ScenarioComment,
  ScenarioEvent,
  ScenarioNote,
  Timed,
} from './Scenario.ts';

type What =
  | { readonly kind: 'note'; readonly what: ScenarioNote }
  | { readonly kind: 'comment'; readonly what: ScenarioComment }
  | { readonly kind: 'ballot'; readonly what: ScenarioBallot }
  | { readonly kind: 'answer'; readonly what: ScenarioAnswer }
  | { readonly kind: 'event'; readonly what: ScenarioEvent };

/** One thing that happens, in the order of the afternoon, `second` after its beginning. */
export type Happening = What & { readonly second: number };

/** Everything that happens, by time; at the same second notes come first, then the file's order. */
export function happenings(scenario: Scenario): Happening[] {
  const { notes, comments, vote, poll, events } = scenario;
  const lastAnswer = Math.max(...poll.answers.map(secondOf));
  const all: What[] = [
    ...notes.map((what) => ({ kind: 'note', what }) as const),
    ...comments.map((what) => ({ kind: 'comment', what }) as const),
    ...vote.ballots.map((what) => ({ kind: 'ballot', what }) as const),
    ...poll.answers.map((what) => ({ kind: 'answer', what }) as const),
    ...events.map((what) => ({ kind: 'event', what }) as const),
  ];
  // One answer that is expected to count comes some seconds after the poll was closed, and a closed poll takes none.
  const second = ({ kind, what }: What) =>
    kind === 'event' && what.type === 'closePoll' ? Math.max(secondOf(what), lastAnswer) : secondOf(what);
  return all.map((one) => ({ ...one, second: second(one) })).sort((a, b) => a.second - b.second);
}

const secondOf = ({ minute, second }: Timed) => minute * 60 + second;
