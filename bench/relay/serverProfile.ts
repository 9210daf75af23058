import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '../shared/table.ts';

/** One thread's profile, as V8 writes it; times in microseconds of the system's clock that only grows. */
interface CpuProfile {
  readonly startTime: number;
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** What a stack belongs to: the first line that one of its functions is in, looked at from the innermost. */
const PARTS: readonly (readonly [part: string, url: RegExp, functionName: RegExp])[] = [
  ['waiting', /^$/, /^\(idle\)$/],
  ['collecting garbage', /^$/, /^\(garbage collector\)$/],
  ['the guard', /relay\/guard\/checkUpdate/, /^checkUpdate$/],
  ['applying what passed it', /relay\/RoomDocument/, /^apply$/],
  ['presence', /relay\/RoomAwareness/, /./],
  ['writing to sockets', /relay\/Connection/, /write|send|deliver/i],
  ['acknowledging', /relay\/Acknowledgements/, /./],
  ['framing and merging', /relay\/Room\.ts/, /^(changesOf|#send|#takePresence)$/],
  ['storing', /storage\//, /./],
  ['native code that no script called', /^$/, /^\(program\)$/],
];
const REST = 'everything else';
/** What the stack begins with when a message comes, and also leads through when one is written. */
const READING: (typeof PARTS)[number] = ['reading from sockets', /ws\/lib|node:net|stream_base_commons/, /./];

/**
 * Where a server's time went between two moments, from the profiles that its threads have left.
 * @param cpuSeconds what the operating system says of the same time: samples tell shares, not seconds
 */
export async function reportProfile(
  folder: string,
  [from, to]: readonly [from: number, to: number],
  cpuSeconds: number,
): Promise<string> {
  const spent = new Map<string, number>();
  for (const file of await readdir(folder)) {
    const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
    addUp(profile, from, to, spent);
  }
  const waiting = spent.get('waiting') ?? 0;
  spent.delete('waiting');
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...spent]
    .sort(([, a], [, b]) => b - a)
    .map(([part, time]) => [part, (time / 1e6).toFixed(2), `${((time / all) * 100).toFixed(1)} %`]);
  return [
    '',
    ...table([['part', 's', 'share'], ...rows]),
    '',
    `The threads were busy for ${(all / 1e6).toFixed(2)} s by their profiles, for ${cpuSeconds.toFixed(2)} s by the operating system, and waited ${(waiting / 1e6).toFixed(1)} s.`,
    '',
  ].join('\n');
}

function addUp(profile: CpuProfile, from: number, to: number, spent: Map<string, number>): void {
  const parts = partsOf(profile.nodes);
  let at = profile.startTime;
  profile.samples.forEach((id, index) => {
    const delta = profile.timeDeltas[index] ?? 0;
    at += delta;
    if (at < from || at > to) return;
    // The sample says where the time after it is spent.
    const part = parts.get(id) ?? REST;
    spent.set(part, (spent.get(part) ?? 0) + (profile.timeDeltas[index + 1] ?? 0));
  });
}

/** Which part each node of the tree belongs to: its own, or that of the one which called it. */
function partsOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const parts = new Map<number, string>();
  const callers = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) callers.set(child, id);
  for (const { id, callFrame } of nodes) {
    const caller = callers.get(id);
    const inherited = caller === undefined ? REST : (parts.get(caller) ?? REST);
    const own =
      PARTS.find(belongs(callFrame)) ?? (inherited === REST ? [READING].find(belongs(callFrame)) : undefined);
    parts.set(id, own?.[0] ?? inherited);
  }
  return parts;
}

const belongs =
  ({ url, functionName }: ProfileNode['callFrame']) =>
  ([, place, name]: (typeof PARTS)[number]) =>
    place.test(url) && name.test(functionName);
