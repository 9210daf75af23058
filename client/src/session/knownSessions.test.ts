import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDevice, writeDevice } from './deviceStorage.ts';
import {
  forgetSession,
  type KnownSession,
  knownSession,
  knownSessions,
  rememberSession,
} from './knownSessions.ts';
import { viewKey } from './viewKey.ts';

const session = (id: string, lastAtMs: number): KnownSession => ({
  id,
  title: `Session ${id}`,
  me: { id: 'p1', name: 'Kofi', role: 'participant' },
  room: 'main',
  lastAtMs,
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the sessions this device knows', () => {
  it('lists the latest first, each once', () => {
    rememberSession(session('a', 1));
    rememberSession(session('b', 2));
    rememberSession(session('a', 3));
    expect(knownSessions().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('forgets one and leaves the others', async () => {
    rememberSession(session('a', 1));
    rememberSession(session('b', 2));
    writeDevice('generations.a', { main: 1 });
    writeDevice(viewKey('a', 'main'), { x: 1, y: 2, zoom: 1 });
    await forgetSession('a');
    expect(knownSession('a')).toBeUndefined();
    expect(readDevice(viewKey('a', 'main'))).toBeUndefined();
    expect(knownSession('b')).toBeDefined();
  });

  it('skips entries it cannot read', () => {
    writeDevice('sessions', [session('a', 1), { id: 5 }, null, 'b']);
    expect(knownSessions().map(({ id }) => id)).toEqual(['a']);
  });

  it('works while the page lasts where the browser allows no storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    rememberSession(session('a', 1));
    expect(knownSession('a')?.me.name).toBe('Kofi');
  });
});
