import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root, say } from './tree.mjs';

// `npm run bench:workbook`: a large board out as a workbook and in again, beside plain exceljs, and how others are served meanwhile.
if (!existsSync('/proc/self/stat')) {
  say('The benchmark reads CPU time from /proc, so it runs on Linux only. Nothing was measured.');
  process.exit(1);
}
if (!install()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: join(root, 'bench', 'workbook'),
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
