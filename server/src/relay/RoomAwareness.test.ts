import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from './Access.ts';
import { type AwarenessEntry, readAwareness, writeAwareness } from './frames.ts';
import type { Hidden } from './hidden.ts';
import { RoomAwareness } from './RoomAwareness.ts';

interface Who {
  person: Person;
}

const who = (id: string): Who => ({ person: { id, name: `Name of ${id}`, role: 'participant' } });
/** What is inside a frame, behind its type and length. */
const inside = (frame: Uint8Array) => frame.subarray(frame.length < 130 ? 2 : 3);
const update = (...entries: AwarenessEntry[]) => inside(writeAwareness(entries));
const entry = (client: number, clock: number, state: unknown): AwarenessEntry => ({
  client,
  clock,
  state: JSON.stringify(state),
});
const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('presence in a room', () => {
  const ada = who('ada');
  const ben = who('ben');
  const sent = vi.fn<(frame: Uint8Array, only: Who | undefined) => void>();
  let awareness: RoomAwareness<Who>;
  let hidden: Hidden = 'nothing';
  const send = () => {
    const changed = awareness.takeChanged();
    if (changed !== undefined) sent(changed.message, changed.from);
  };
  const options = {
    onChanged: () => void setImmediate(send),
    ownerOf: (client: number) => (client === 900 ? 'ben' : undefined),
    hidden: () => hidden,
  };
  beforeEach(() => {
    sent.mockClear();
    hidden = 'nothing';
    awareness = new RoomAwareness<Who>({ ...options, personOf: ({ person }) => person });
  });
  const lastSent = () => readAwareness(inside(sent.mock.lastCall?.[0] ?? Uint8Array.of(1, 1, 0)));

  it('is stamped with who it is, whatever the client says, and keeps its clock', async () => {
    awareness.receive(ada, update(entry(1, 7, { focus: 'n1', user: { id: 'ben', name: 'Ben' } })));
    await nextTick();
    const [shown] = lastSent();
    expect(shown).toMatchObject({ client: 1, clock: 7 });
    expect(JSON.parse(shown?.state ?? '')).toEqual({
      focus: 'n1',
      user: { id: 'ada', name: 'Name of ada', role: 'participant' },
    });
    expect(sent.mock.lastCall?.[1]).toBe(ada);
  });

  it('is taken all at once, the newest of each client', async () => {
    for (let clock = 1; clock <= 5; clock++) awareness.receive(ada, update(entry(1, clock, { clock })));
    awareness.receive(ben, update(entry(2, 1, {})));
    await nextTick();
    expect(sent).toHaveBeenCalledTimes(1);
    expect(lastSent().map(({ client, clock }) => [client, clock])).toEqual([
      [1, 5],
      [2, 1],
    ]);
    expect(sent.mock.lastCall?.[1]).toBeUndefined();
  });

  it('drops echoes of others, and entries under a client id that belongs to somebody', async () => {
    awareness.receive(ben, update(entry(2, 1, { real: true })));
    awareness.receive(ada, update(entry(900, 1, {}), entry(2, 9, {}), entry(1, 1, {}), entry(3, 1, {})));
    await nextTick();
    expect(lastSent().map(({ client }) => client)).toEqual([2, 1]);
    expect(readAwareness(inside(awareness.all()))).toHaveLength(2);
  });

  it('drops what is not an object, is too large, or has a clock that is no count', async () => {
    awareness.receive(ada, update({ client: 1, clock: 1, state: '{broken' }));
    awareness.receive(ada, update(entry(1, 1, 'text')));
    awareness.receive(ada, update(entry(1, 1, [])));
    awareness.receive(ada, inside(writeAwareness([entry(1, 2 ** 31 + 1, {})])));
    awareness.receive(ada, inside(writeAwareness([entry(1, 1, { text: 'x'.repeat(2100) })])));
    await nextTick();
    expect(sent).not.toHaveBeenCalled();
  });

  it('of one tab is not taken by the same person’s other tab that echoes it', async () => {
    awareness.receive(ada, update(entry(1, 3, { focus: 'n1' })));
    const other = who('ada');
    awareness.receive(other, update(entry(1, 3, { focus: 'n1' })));
    awareness.leave(other);
    await nextTick();
    expect(readAwareness(inside(awareness.all()))).toMatchObject([{ client: 1, clock: 3 }]);
    awareness.receive(ada, update(entry(1, 4, null)));
    awareness.receive(other, update(entry(1, 4, null)));
    awareness.receive(ada, update(entry(1, 5, { focus: 'n2' })));
    awareness.leave(other);
    await nextTick();
    expect(readAwareness(inside(awareness.all()))).toMatchObject([{ client: 1, clock: 5 }]);
  });

  it('carries the name that somebody has now', async () => {
    let name = 'Ada';
    awareness = new RoomAwareness<Who>({ ...options, personOf: ({ person }) => ({ ...person, name }) });
    awareness.receive(ada, update(entry(1, 1, {})));
    name = 'Adaeze';
    awareness.receive(ada, update(entry(1, 2, {})));
    await nextTick();
    expect(JSON.parse(lastSent()[0]?.state ?? '')).toMatchObject({ user: { name: 'Adaeze' } });
  });

  it('ends with the connection, unless the same person has come back on another one', async () => {
    awareness.receive(ada, update(entry(1, 3, {})));
    const again = who('ada');
    awareness.receive(again, update(entry(1, 4, {})));
    awareness.leave(ada);
    await nextTick();
    expect(lastSent()).toMatchObject([{ client: 1, clock: 4 }]);
    awareness.leave(again);
    await nextTick();
    expect(lastSent()).toEqual([{ client: 1, clock: 4, state: 'null' }]);
    expect([...awareness.all()]).toEqual([1, 1, 0]);
  });

  it('does not say where people are while places are hidden, nor afterwards where they were', async () => {
    const statesOf = (frame: Uint8Array) =>
      readAwareness(inside(frame)).map(({ state }) => JSON.parse(state));
    awareness.receive(ada, update(entry(1, 1, { focus: 'n1', editing: 'n1', colour: 'teal' })));
    hidden = 'places';
    await nextTick();
    const user = { id: 'ada', name: 'Name of ada', role: 'participant' };
    const [pending] = lastSent();
    expect(JSON.parse(pending?.state ?? '')).toEqual({ colour: 'teal', user });
    expect(statesOf(awareness.all())).toEqual([{ colour: 'teal', user }]);
    const places = { focus: 'n2', selection: ['n2'], cursor: { x: 1, y: 1 }, viewport: {}, editing: 'n2' };
    awareness.receive(ada, update(entry(1, 2, { ...places, colour: 'pink' })));
    await nextTick();
    expect(lastSent()).toMatchObject([{ clock: 2, state: JSON.stringify({ colour: 'pink', user }) }]);
    hidden = 'nothing';
    expect(statesOf(awareness.all())).toEqual([{ colour: 'pink', user }]);
    awareness.receive(ada, update(entry(1, 3, { focus: 'n3' })));
    await nextTick();
    expect(JSON.parse(lastSent()[0]?.state ?? '')).toEqual({ focus: 'n3', user });
  });

  it('does not tell by a place that goes when somebody moves first after places are hidden', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    awareness.receive(ada, update(entry(1, 1, { focus: 'n1' })));
    await nextTick();
    hidden = 'places';
    now.mockReturnValue(60_000);
    awareness.receive(ada, update(entry(1, 2, { focus: 'n2' })));
    await nextTick();
    expect(sent).toHaveBeenCalledTimes(1);
    // As often as they say anyway that they are still there.
    now.mockReturnValue(75_000);
    awareness.receive(ada, update(entry(1, 3, { focus: 'n2' })));
    await nextTick();
    expect(sent).toHaveBeenCalledTimes(2);
    expect(JSON.parse(lastSent()[0]?.state ?? '')).not.toHaveProperty('focus');
    now.mockRestore();
  });

  it('does not tell by its frames how often somebody moves while places are hidden', async () => {
    hidden = 'places';
    awareness.receive(ada, update(entry(1, 1, { focus: 'n1' })));
    await nextTick();
    for (let clock = 2; clock < 9; clock++) {
      awareness.receive(ada, update(entry(1, clock, { focus: `n${clock}` })));
      await nextTick();
    }
    expect(sent).toHaveBeenCalledTimes(1);
    // What others may see goes out at once.
    awareness.receive(ada, update(entry(1, 9, { focus: 'n1', colour: 'teal' })));
    await nextTick();
    expect(sent).toHaveBeenCalledTimes(2);
    expect(lastSent()).toMatchObject([{ clock: 9 }]);
  });

  it('shows all but the pointers while these are off, and takes away at once what was shown of them', async () => {
    const cursor = { x: 1, y: 1 };
    const user = { id: 'ada', name: 'Name of ada', role: 'participant' };
    awareness.receive(ada, update(entry(1, 1, { focus: 'n1', cursor })));
    await nextTick();
    expect(JSON.parse(lastSent()[0]?.state ?? '')).toEqual({ focus: 'n1', cursor, user });
    hidden = 'pointers';
    const [toNewcomers] = readAwareness(inside(awareness.all()));
    expect(JSON.parse(toNewcomers?.state ?? '')).toEqual({ focus: 'n1', user });
    // However often it goes on: once without it, and then nothing that is new for anybody.
    for (let clock = 2; clock < 9; clock++) {
      awareness.receive(ada, update(entry(1, clock, { focus: 'n1', cursor: { x: clock, y: 1 } })));
      await nextTick();
    }
    expect(sent).toHaveBeenCalledTimes(2);
    expect(JSON.parse(lastSent()[0]?.state ?? '')).toEqual({ focus: 'n1', user });
    hidden = 'nothing';
    expect(JSON.parse(readAwareness(inside(awareness.all()))[0]?.state ?? '')).not.toHaveProperty('cursor');
    awareness.receive(ada, update(entry(1, 9, { focus: 'n1', cursor })));
    await nextTick();
    expect(JSON.parse(lastSent()[0]?.state ?? '')).toMatchObject({ cursor });
  });
});
