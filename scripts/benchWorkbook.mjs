import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm run bench:workbook`: a large board out as a workbook and in again, beside plain exceljs, and how others are served meanwhile.
if (!install()) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: join(root, 'bench', 'workbook'),
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
