import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm run bench:capture`: how long a key takes in the capture line, and on the screen of another, with a hundred people in the room.
if (!install() || !build()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: join(root, 'bench', 'capture'),
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
