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
export const residentMegabytes = (pid: number) => statusMegabytes(pid, 'VmRSS');

/** The most that it has held at any moment since it was started. */
export const peakMegabytes = (pid: number) => statusMegabytes(pid, 'VmHWM');

function statusMegabytes(pid: number, name: string): number {
  const line = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}
