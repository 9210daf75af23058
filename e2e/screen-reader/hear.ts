import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** One thing that the screen reader said, between which marks, and when. */
export interface Utterance {
  readonly ms: number;
  readonly mark: string;
  readonly text: string;
}

export interface Heard {
  /** Everything that happened, in order. */
  readonly transcript: string;
  /** Expectations that were not met, and what kept the run from taking place. */
  readonly unmet: readonly string[];
  readonly said: readonly Utterance[];
}

/**
 * Opens a page beside the real screen reader, presses the keys of a scenario file (in this folder, or by its whole path), and resolves with everything that
 * was said. `env` is what the scenario's own commands find in their environment.
 */
export async function hear(url: string, scenario: string, env: Record<string, string> = {}): Promise<Heard> {
  const file = resolve(import.meta.dirname, scenario);
  const transcript = await new Promise<string>((resolve, reject) => {
    const orca = spawn(join(import.meta.dirname, 'orca-run'), [url, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    orca.stdout.on('data', (bytes: Buffer) => (output += bytes));
    orca.stderr.on('data', (bytes: Buffer) => (output += bytes));
    orca.on('error', reject);
    orca.on('close', (code) =>
      resolve(code === 0 || code === 1 ? output : `${output}\n  0  FAIL  orca-run ended with ${code}`),
    );
  });
  return {
    transcript,
    unmet: transcript.split('\n').filter((line) => /^\s*\d+\s+FAIL\b/.test(line)),
    said: utterances(transcript),
  };
}

function utterances(transcript: string): Utterance[] {
  let mark = '';
  return transcript.split('\n').flatMap((line) => {
    const [, ms, kind, text = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (kind === 'mark') mark = text;
    return kind === 'say' ? [{ ms: Number(ms), mark, text }] : [];
  });
}
