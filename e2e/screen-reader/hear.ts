import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Opens a page beside the real screen reader, presses the keys of a scenario file in this folder, and resolves with everything that
 * was said. `unmet` lists the expectations that were not met, and what kept the run from taking place.
 */
export async function hear(url: string, scenario: string): Promise<{ transcript: string; unmet: string[] }> {
  const transcript = await new Promise<string>((resolve, reject) => {
    const orca = spawn(join(import.meta.dirname, 'orca-run'), [url, join(import.meta.dirname, scenario)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    orca.stdout.on('data', (bytes: Buffer) => (output += bytes));
    orca.stderr.on('data', (bytes: Buffer) => (output += bytes));
    orca.on('error', reject);
    orca.on('close', (code) =>
      resolve(code === 0 || code === 1 ? output : `${output}\n  0  FAIL  orca-run ended with ${code}`),
    );
  });
  return { transcript, unmet: transcript.split('\n').filter((line) => /^\s*\d+\s+FAIL\b/.test(line)) };
}
