import { z } from 'zod';

/** The environment says something that cannot be used. The message is one line for the operator. */
export class ConfigError extends Error {}

/** A line of the settings table. README carries the same table; a test compares the two. */
export interface Setting {
  readonly name: string;
  /** As it would be written in the environment; empty: not set. */
  readonly default: string;
  readonly meaning: string;
}

/** Everything that can be set from outside, with its default. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', default: '3000', meaning: 'Port to listen on, 0 to 65535; 0 takes a free one' },
  { name: 'HOST', default: '', meaning: 'Address to listen on; empty: all addresses of this machine' },
  {
    name: 'PUBLIC_URL',
    default: '',
    meaning:
      'Address under which people reach the server, such as https://board.example; empty: as they asked',
  },
  {
    name: 'DATA_DIR',
    default: './data',
    meaning: 'Folder for everything that is kept; created when missing',
  },
  {
    name: 'CREATE_KEY',
    default: '',
    meaning:
      'Key that is needed to start a session; empty: anybody may. Facilitators may repeat theirs without it',
  },
  { name: 'RATE_LIMITS', default: 'on', meaning: 'on, or off for load tests on this machine alone' },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'What is logged: fatal, error, warn, info, debug, trace or silent',
  },
  { name: 'DATABASE_URL', default: '', meaning: 'Reserved for several nodes; not built yet, must be empty' },
  { name: 'REDIS_URL', default: '', meaning: 'Reserved for several nodes; not built yet, must be empty' },
];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The settings, checked. */
export interface Config {
  readonly port: number;
  /** Missing: all addresses. */
  readonly host: string | undefined;
  /** An origin without a path, such as `https://board.example`. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly createKey: string | undefined;
  readonly rateLimits: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
}

const SEVERAL_NODES =
  'several nodes are not built yet. This server keeps everything in DATA_DIR. Remove the setting to start.';

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535'),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]*$/, 'must be a host name or an address'),
  PUBLIC_URL: z
    .string()
    .refine(
      (text) => text === '' || isOrigin(text),
      'must be an address such as https://board.example, without a path',
    )
    .transform((text) => (text === '' ? undefined : new URL(text).origin)),
  DATA_DIR: z.string(),
  CREATE_KEY: z.string(),
  RATE_LIMITS: z.enum(['on', 'off'], 'must be on or off'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`),
  DATABASE_URL: z.literal('', SEVERAL_NODES),
  REDIS_URL: z.literal('', SEVERAL_NODES),
});

/**
 * The settings of an environment. An empty variable counts as not set.
 * @throws ConfigError that names the variable and says what it must be. Values are not repeated:
 *   one of them is a key.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    SETTINGS.map(({ name, default: value }) => [name, env[name]?.trim() || value]),
  );
  const parsed = environment.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message}`);
  }
  const read = parsed.data;
  return {
    port: read.PORT,
    host: read.HOST || undefined,
    publicUrl: read.PUBLIC_URL,
    dataDir: read.DATA_DIR,
    createKey: read.CREATE_KEY || undefined,
    rateLimits: read.RATE_LIMITS === 'on',
    logLevel: read.LOG_LEVEL,
  };
}
