import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second (USER_HZ is 100 on every platform Node runs on). */
const TICKS_PER_SECOND = 100;

/** CPU seconds that a process and all its threads have used, in user and system mode. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The second field is the name in brackets and may hold spaces; what follows it is regular.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Megabytes of memory that a process holds now. */
export function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** Milliseconds for a fixed piece of arithmetic: how fast the machine is just now. */
export function calibrationMs(): number {
  const begun = performance.now();
  let value = 1;
  for (let n = 0; n < 40_000_000; n += 1) value = (Math.imul(value, 1_664_525) + 1_013_904_223) | 0;
  const took = performance.now() - begun;
  return value === 0 ? took + 1 : took;
}
