import { readVisit, writeVisit } from '../session/visitStorage.ts';

/** Which stage this tab has told of, so that a reload or another room repeats nothing and misses nothing. */
export interface ToldStage {
  /** `undefined` where nothing was told yet; `null` for no stage. */
  get(): string | null | undefined;
  set(stage: string | null): void;
}

export function toldStageInVisit(sessionId: string): ToldStage {
  const key = `stage.${sessionId}`;
  return {
    get() {
      const value = readVisit(key);
      return value === null || typeof value === 'string' ? value : undefined;
    },
    set: (stage) => writeVisit(key, stage),
  };
}
