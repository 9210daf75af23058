import { build } from './build.mjs';
import { forward } from './forward.mjs';
import { install } from './install.mjs';
import { serverEnvironment, serverOptions } from './serverProgram.mjs';
import { pinnedEnvironment, pinnedNode, root } from './tree.mjs';

// `npm start`: installs and builds what is missing, then serves. Runs on the machine's own Node, 20 or newer,
// with nothing but what comes with it.
if (!install() || !build()) process.exit(1);
forward([[pinnedNode, ...serverOptions, 'server/src/main.ts']], {
  cwd: root,
  env: pinnedEnvironment(serverEnvironment),
});
