import type { ImportAnswer } from '@evenboard/protocol';
import { useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { api } from '../session/api.ts';
import { failureWords } from '../session/failureWords.ts';

/** What somebody has chosen for the sheets of a file, by their names. */
export interface SheetChoices {
  readonly rooms: Readonly<Record<string, string | null>>;
  readonly headers: Readonly<Record<string, number>>;
  /** Whether what has gone from the file goes from the boards. */
  readonly isDeleting: boolean;
}

const NO_CHOICES: SheetChoices = { rooms: {}, headers: {}, isDeleting: false };

/** Where bringing in a file has come to. */
export interface BringIn {
  readonly file: Blob | undefined;
  readonly choices: SheetChoices;
  /** What it would do, or has done: then it has an act. */
  readonly answer: ImportAnswer | undefined;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  /** Asks what the file would do. Answers that, where the server could say. */
  look(file: Blob, choices?: SheetChoices): Promise<ImportAnswer | undefined>;
  apply(): Promise<ImportAnswer | undefined>;
  /** Back to choosing a file. */
  begin(): void;
}

/** Brings in a file in two steps: what it would do, and doing it. The room in front goes for sheets that name none. */
export function useBringIn(): BringIn {
  const { sessionId, roomId } = useRoomSession();
  const [file, setFile] = useState<Blob>();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function ask(mode: 'preview' | 'apply', sent: Blob, chosen: SheetChoices) {
    setIsBusy(true);
    setProblem(undefined);
    const asked = await api.importFile(sessionId, sent, {
      mode,
      room: roomId,
      rooms: JSON.stringify(chosen.rooms),
      headers: JSON.stringify(chosen.headers),
      delete: String(chosen.isDeleting),
    });
    setIsBusy(false);
    if (asked.ok) {
      setAnswer(asked.value);
      return asked.value;
    }
    setProblem(failureWords(asked.failure));
    return undefined;
  }

  return {
    file,
    choices,
    answer,
    problem,
    isBusy,
    look(next, chosen = NO_CHOICES) {
      setFile(next);
      setChoices(chosen);
      return ask('preview', next, chosen);
    },
    apply: async () => (file === undefined ? undefined : await ask('apply', file, choices)),
    begin() {
      setFile(undefined);
      setAnswer(undefined);
      setProblem(undefined);
    },
  };
}
