import { describe, expect, it } from 'vitest';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { createTestClock } from './testClock.ts';

function openAnnouncer() {
  const clock = createTestClock();
  const announcer = createAnnouncer(clock);
  const make = () => document.createElement('div');
  const polite = [make(), make()] as const;
  const assertive = make();
  announcer.attach({ polite, assertive });
  const said: { at: number; text: string }[] = [];
  announcer.lastSaid.subscribe(() => said.push({ at: clock.now(), text: announcer.lastSaid.get() }));
  return { clock, announcer, polite, assertive, said };
}

const texts = (said: readonly { text: string }[]) => said.map(({ text }) => text);

describe('the announcer, answering my own actions', () => {
  it('speaks in the next task, and a newer answer replaces one that waits', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.say('one');
    announcer.say('two');
    expect(said).toEqual([]);
    clock.advance(0);
    expect(texts(said)).toEqual(['two']);
  });

  it('says the same answer again, in the other region, and empties the first', () => {
    const { clock, announcer, polite } = openAnnouncer();
    announcer.say('Saved, C4.');
    clock.advance(0);
    const first = polite.findIndex((region) => region.textContent === 'Saved, C4.');
    announcer.say('Saved, C4.');
    clock.advance(0);
    expect(polite[first]?.textContent).toBe('');
    expect(polite[1 - first]?.textContent).toBe('Saved, C4.');
  });

  it('keeps what is said before the regions are there', () => {
    const clock = createTestClock();
    const announcer: Announcer = createAnnouncer(clock);
    announcer.say('early');
    clock.advance(100);
    const regions = [document.createElement('div'), document.createElement('div')] as const;
    announcer.attach({ polite: regions, assertive: document.createElement('div') });
    clock.advance(0);
    expect(regions.map((region) => region.textContent)).toContain('early');
  });

  it('interrupts with the assertive region only', () => {
    const { clock, announcer, polite, assertive } = openAnnouncer();
    announcer.urgent('The line is down.');
    clock.advance(50);
    expect(assertive.textContent).toBe('The line is down.');
    expect(polite.map((region) => region.textContent)).toEqual(['', '']);
  });
});

describe('the announcer, telling what others did', () => {
  it('waits for a second without a key', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.keyPressed();
    announcer.remote('6 new');
    clock.advance(900);
    announcer.keyPressed();
    clock.advance(999);
    expect(said).toEqual([]);
    clock.advance(1);
    expect(texts(said)).toEqual(['6 new']);
  });

  it('leaves four seconds between messages, and a newer digest replaces a waiting one', () => {
    const { clock, announcer, said } = openAnnouncer();
    for (let index = 0; index < 20; index += 1) {
      announcer.remote(`digest ${index}`);
      clock.advance(100);
    }
    clock.advance(10_000);
    expect(said).toEqual([
      { at: 0, text: 'digest 0' },
      { at: 4_000, text: 'digest 19' },
    ]);
  });

  it('tells of my own place first, and loses neither', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.keyPressed();
    announcer.remote('6 new');
    announcer.remote('This note is now C5.', 'here');
    clock.advance(10_000);
    expect(texts(said)).toEqual(['This note is now C5.', '6 new']);
  });

  it('never says the same twice in a row', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.remote('1 edited.');
    clock.advance(5_000);
    announcer.remote('1 edited.');
    clock.advance(5_000);
    expect(said).toHaveLength(1);
  });

  it('is at most fifteen words', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.remote(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '));
    clock.advance(0);
    expect(said[0]?.text.split(' ')).toHaveLength(16);
    expect(said[0]?.text.endsWith('w14 …')).toBe(true);
  });

  it('leaves my own answer a quiet second', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.say('Deleted.');
    announcer.remote('6 new');
    clock.advance(5_000);
    expect(said).toEqual([
      { at: 0, text: 'Deleted.' },
      { at: 1_000, text: '6 new' },
    ]);
  });
});
