import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('takes the defaults where nothing is set, and counts an empty variable as not set', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 3000,
      host: undefined,
      publicUrl: undefined,
      dataDir: './data',
      createKey: undefined,
      rateLimits: true,
      logLevel: 'info',
    });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['HOST', 'not a host'],
    ['PUBLIC_URL', 'board.example'],
    ['PUBLIC_URL', 'https://board.example/path'],
    ['RATE_LIMITS', 'maybe'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when its value cannot be used', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: must`));
  });

  it.each(['DATABASE_URL', 'REDIS_URL'])(
    'says that %s is for several nodes, which are not built yet',
    (name) => {
      expect(() => readConfig({ [name]: 'somewhere' })).toThrow(/several nodes are not built yet/);
    },
  );

  it('never repeats a value, because one of them is a key', () => {
    expect(() => readConfig({ CREATE_KEY: 'sesame', PUBLIC_URL: 'sesame' })).toThrow(/^(?!.*sesame)/);
  });

  it('takes PUBLIC_URL as an origin', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Board.example/' }).publicUrl).toBe('https://board.example');
  });
});
