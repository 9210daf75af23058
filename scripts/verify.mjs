import { build } from './build.mjs';
import { playwrightRun, runAll } from './checks.mjs';
import { install } from './install.mjs';
import { installSystemPackages } from './systemPackages.mjs';
import { say } from './tree.mjs';

// `npm run verify`: what takes too long for every `npm test`, in full, with its figures. KILLS says how often a server is
// killed under load, FUZZ_FRAMES and FUZZ_BODIES how many hostile frames and requests it is sent, SOAK_PEOPLE and SOAK_MINUTES
// how many people come and go for how long, RANDOM_OPS and RANDOM_SEED how many random operations there are, and which;
// `npm test` takes the same ones each time, here they are new ones. `npm run verify -- kills` does one of `kills`, `frames`,
// `bodies`, `soak` and `operations` alone.
if (!install() || !build()) process.exit(1);
installSystemPackages();

/** What lines with figures begin with. */
const FIGURES = [
  'random operations:',
  'kills:',
  'torn pages:',
  'asked to stop:',
  'a full disk:',
  'frames:',
  'bodies:',
  'soak:',
];
const { env } = process;
const random = {
  RANDOM_OPS: env.RANDOM_OPS ?? '10000',
  RANDOM_SEED: env.RANDOM_SEED ?? String(Date.now() % 1_000_000),
};
const all = {
  kills: vitestRun('server', ['src/crash'], { KILLS: env.KILLS ?? '200' }),
  frames: vitestRun('server', ['src/relay/fuzz.test.ts', '--testTimeout=7200000'], {
    FUZZ_FRAMES: env.FUZZ_FRAMES ?? '1000000',
  }),
  bodies: vitestRun('server', ['src/http/fuzz.test.ts'], { FUZZ_BODIES: env.FUZZ_BODIES ?? '1000000' }),
  soak: vitestRun('server', ['src/soak'], {
    SOAK_PEOPLE: env.SOAK_PEOPLE ?? '300',
    SOAK_MINUTES: env.SOAK_MINUTES ?? '20',
  }),
  operations: playwrightRun('e2e', ['randomOps.spec.ts'], random),
};
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in all));
if (unknown !== undefined) {
  say(`There is no check ${unknown}. Nothing was checked. Name one of ${Object.keys(all).join(', ')}.`);
  process.exit(1);
}
const checks = Object.entries(all)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([, check]) => withFigures(check));

const { passed, failed } = await runAll(checks);
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** A check that prints what it measured, passed or not: the lines that its tests begin with their name and a colon. */
function withFigures(check) {
  return async () => {
    const result = await check();
    const figures = result.output.split('\n').filter((line) => FIGURES.some((name) => line.startsWith(name)));
    for (const line of new Set(figures)) say(line);
    return result;
  };
}
