/** The end itself is told like the warnings before it. */
export const END_MARK = 0;

/** What has been told of a clock, or was over before it could be: seconds before `endsAt`. */
export interface ToldMarks {
  readonly endsAt: number;
  readonly marks: readonly number[];
}

export interface WarningStep {
  /** The mark that is to be told now, the latest one where several have passed. */
  readonly due?: number;
  readonly told: ToldMarks;
  /** How long until there is something to tell again; missing where nothing is left. */
  readonly nextInMs?: number;
}

/**
 * Which warning of a clock is due, and when to look again. What has passed when this clock, with this end, is first
 * seen is no news: a clock that begins with two minutes does not warn of two and a half. A device that slept over a
 * mark tells it late, with the time that is left by then; one that slept over several tells once.
 */
export function warningStep(
  endsAt: number,
  marks: readonly number[],
  before: ToldMarks | undefined,
  nowMs: number,
): WarningStep {
  const leftMs = endsAt - nowMs;
  const all = [...marks, END_MARK];
  const passed = all.filter((mark) => leftMs <= mark * 1_000);
  const known = before?.endsAt === endsAt ? before.marks : passed;
  const fresh = passed.filter((mark) => !known.includes(mark));
  const coming = all.filter((mark) => !passed.includes(mark));
  return {
    told: { endsAt, marks: [...new Set([...known, ...passed])] },
    ...(fresh.length > 0 && { due: Math.min(...fresh) }),
    ...(coming.length > 0 && { nextInMs: leftMs - Math.max(...coming) * 1_000 }),
  };
}

/** The last warning is the one that may interrupt. */
export function isLastMark(mark: number, marks: readonly number[]): boolean {
  return mark !== END_MARK && mark === Math.min(...marks);
}
