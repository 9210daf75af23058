/** Milliseconds for a fixed piece of arithmetic: how fast the machine is just now. */
export function calibrationMs(): number {
  const begun = performance.now();
  let value = 1;
  for (let n = 0; n < 40_000_000; n += 1) value = (Math.imul(value, 1_664_525) + 1_013_904_223) | 0;
  const took = performance.now() - begun;
  return value === 0 ? took + 1 : took;
}

const QUIET = 1.2;

/** What the calibrations of one run say about the machine under it, as text. */
export function noiseWords(calibrations: readonly number[]): string {
  const times = calibrations.map((ms) => ms.toFixed(0)).join(', ');
  const words = `A fixed piece of arithmetic before and after took ${times} ms.\n`;
  if (Math.max(...calibrations) <= Math.min(...calibrations) * QUIET) return words;
  return `${words}THE MACHINE WAS NOT QUIET: something else was running. Go by the ratios alone.\n`;
}
