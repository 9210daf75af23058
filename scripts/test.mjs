import { build } from './build.mjs';
import { playwrightRun, runAll, staticCheck, vitestRun } from './checks.mjs';
import { install } from './install.mjs';
import { installSystemPackages } from './systemPackages.mjs';
import { say } from './tree.mjs';

// `npm test`: sets up what it needs, runs every check, and ends in one line, `N passed, N failed`.
if (!install()) process.exit(1);
installSystemPackages();

const packages = ['packages/protocol', 'packages/board', 'packages/workbook'];
const workspaces = [...packages, 'server', 'client'];

const checks = [
  ...[...workspaces, 'e2e'].map((folder) => staticCheck(`types of ${folder}`, 'tsc', ['-p', folder])),
  staticCheck('lint and format', 'biome', ['check', '--max-diagnostics=200', '.']),
  staticCheck('direction of imports', 'node', ['scripts/checkImports.mjs']),
  staticCheck('dead code', 'knip', ['--no-progress']),
  ...workspaces.map((folder) => vitestRun(folder)),
  async () => {
    const isBuilt = build();
    return { name: 'build of the pages', passed: isBuilt ? 1 : 0, failed: isBuilt ? 0 : 1, output: '' };
  },
  vitestRun('e2e', ['--project=scenario']),
  playwrightRun('e2e'),
  // Three at a time: they wait much more than they work, and each has a display and a server of its own.
  vitestRun('e2e', ['--project=screen-reader', '--fileParallelism', '--maxWorkers=3']),
];

const { passed, failed } = await runAll(checks);
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
