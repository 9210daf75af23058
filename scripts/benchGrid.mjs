import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm run bench:grid`: how long a key takes in the grid while thirty people write, in the browser of the tests.
if (!install() || !build()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: join(root, 'bench', 'grid'),
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
