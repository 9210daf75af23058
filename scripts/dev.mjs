import { join } from 'node:path';
import { forward } from './forward.mjs';
import { install } from './install.mjs';
import { pinnedEnvironment, pinnedNode, root, say, toolsFolder } from './tree.mjs';

// `npm run dev`: the relay starts again and the pages reload when a file changes.
if (!install()) process.exit(1);
const port = process.env.PORT ?? '3000';
say(`The relay listens on port ${port}; open the address that Vite prints below.`);
forward(
  [
    [pinnedNode, '--watch', 'server/src/main.ts'],
    [join(toolsFolder, 'vite'), '--config', 'client/vite.config.ts', 'client'],
  ],
  { cwd: root, env: pinnedEnvironment({ PORT: port, EVENBOARD_SERVER: `http://127.0.0.1:${port}` }) },
);
