import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { installPeer } from './installPeer.mjs';
import { pinnedEnvironment, pinnedNode, root, say } from './tree.mjs';

// `npm run bench`: the relays that ours is measured beside are installed into folders of their own, never into the product's
// tree. `npm run bench:relay` takes all loads and all relays.
const bench = join(root, 'bench', 'relay');

if (!existsSync('/proc/self/stat')) {
  say('The benchmark reads CPU time from /proc, so it runs on Linux only. Nothing was measured.');
  process.exit(1);
}
if (!install()) process.exit(1);
for (const peer of ['peer', 'hocuspocus']) if (!installPeer(join(bench, peer), 'a relay')) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: bench,
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
