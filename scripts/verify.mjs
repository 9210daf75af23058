import { build } from './build.mjs';
import { playwrightRun, runAll } from './checks.mjs';
import { install } from './install.mjs';
import { installSystemPackages } from './systemPackages.mjs';
import { say } from './tree.mjs';

// `npm run verify`: what takes too long for every `npm test`, in full, with its figures. RANDOM_OPS and RANDOM_SEED change
// how many random operations there are, and which; `npm test` takes the same ones each time, here they are new ones.
if (!install() || !build()) process.exit(1);
installSystemPackages();

const { env } = process;
const random = {
  RANDOM_OPS: env.RANDOM_OPS ?? '10000',
  RANDOM_SEED: env.RANDOM_SEED ?? String(Date.now() % 1_000_000),
};
const checks = [playwrightRun('e2e', ['randomOps.spec.ts'], random)].map(withFigures);

const { passed, failed } = await runAll(checks);
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** A check that prints what it measured, passed or not: the lines that its tests begin with their name and a colon. */
function withFigures(check) {
  return async () => {
    const result = await check();
    const figures = result.output.split('\n').filter((line) => line.startsWith('random operations:'));
    for (const line of new Set(figures)) say(line);
    return result;
  };
}
