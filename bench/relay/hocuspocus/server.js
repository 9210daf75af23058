import { Server } from '@hocuspocus/server';

// As its guide begins: in memory, no doors, no checks.
const server = new Server({ address: process.env.HOST, port: Number(process.env.PORT), quiet: true });
await server.listen();
