import { forward } from './forward.mjs';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm run backup -- <folder>`, while the server runs or not; `npm run restore -- <folder>`, while it does not.
if (!install()) process.exit(1);
forward([[pinnedNode, 'server/src/dataFolder.ts', ...process.argv.slice(2)]], {
  cwd: root,
  env: pinnedEnvironment(),
});
