import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm run bench:votes`: a hundred people vote within five seconds, and how long the result takes to all of them.
if (!install()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: join(root, 'bench', 'votes'),
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
