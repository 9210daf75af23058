import { describe, expect, it } from 'vitest';
import type { Announcer } from './announcer.ts';
import { createAnnouncer } from './createAnnouncer.ts';
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

  it('says the same answer again: in the other region, as another text to a screen reader that compares, and empties the first', () => {
    const { clock, announcer, polite } = openAnnouncer();
    announcer.say('Saved, C4.');
    clock.advance(0);
    const first = polite.findIndex((region) => region.textContent === 'Saved, C4.');
    announcer.say('Saved, C4.');
    clock.advance(0);
    expect(polite[first]?.textContent).toBe('');
    expect(polite[1 - first]?.textContent?.trim()).toBe('Saved, C4.');
    expect(polite[1 - first]?.textContent).not.toBe('Saved, C4.');
    announcer.say('Saved, C4.');
    clock.advance(0);
    expect(polite[first]?.textContent).toBe('Saved, C4.');
  });

  it('keeps what is said before the regions are there, warnings too', () => {
    const clock = createTestClock();
    const announcer: Announcer = createAnnouncer(clock);
    announcer.say('early');
    announcer.urgent('The line is down.');
    clock.advance(100);
    const regions = [document.createElement('div'), document.createElement('div')] as const;
    const assertive = document.createElement('div');
    announcer.attach({ polite: regions, assertive });
    clock.advance(1_000);
    expect(regions.map((region) => region.textContent)).toContain('early');
    expect(assertive.textContent).toBe('The line is down.');
  });
});

describe('the announcer, interrupting', () => {
  it('uses the assertive region only', () => {
    const { clock, announcer, polite, assertive } = openAnnouncer();
    announcer.urgent('The line is down.');
    clock.advance(50);
    expect(assertive.textContent).toBe('The line is down.');
    expect(polite.map((region) => region.textContent)).toEqual(['', '']);
  });

  it('says a warning again that is the same: the region is empty in between', () => {
    const { clock, announcer, assertive } = openAnnouncer();
    announcer.urgent('Last minute.');
    clock.advance(50);
    announcer.urgent('Last minute.');
    expect(assertive.textContent).toBe('');
    clock.advance(50);
    expect(assertive.textContent?.trim()).toBe('Last minute.');
    expect(assertive.textContent).not.toBe('Last minute.');
  });

  it('loses neither of two warnings of the same moment', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.urgent('You can only read now.');
    announcer.urgent('The line is down.');
    clock.advance(50);
    expect(texts(said)).toEqual(['You can only read now. The line is down.']);
  });

  it('says my own answer again that it may have thrown away, once', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.say('Saved, C4.');
    clock.advance(500);
    announcer.urgent('The line is down.');
    clock.advance(20_000);
    expect(texts(said)).toEqual(['Saved, C4.', 'The line is down.', 'Saved, C4.']);
  });

  it('does not repeat an answer that was heard long before', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.say('Saved, C4.');
    clock.advance(5_000);
    announcer.urgent('The line is down.');
    clock.advance(20_000);
    expect(texts(said)).toEqual(['Saved, C4.', 'The line is down.']);
  });

  it('goes before an answer of the same moment, and news waits four seconds', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.remote('6 new');
    announcer.say('Saved, C4.');
    announcer.urgent('The line is down.');
    clock.advance(20_000);
    expect(said).toEqual([
      { at: 50, text: 'The line is down.' },
      { at: 450, text: 'Saved, C4.' },
      { at: 4_050, text: '6 new' },
    ]);
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

  it('tells of my own place first, then of my work, and loses neither', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.keyPressed();
    announcer.remote('6 new');
    announcer.remote('Everything is saved.', 'saving');
    announcer.remote('This note is now C5.', 'here');
    clock.advance(20_000);
    expect(texts(said)).toEqual(['This note is now C5.', 'Everything is saved.', '6 new']);
  });

  it('words the same news differently the second time: the same text would be silent', () => {
    const { clock, announcer, said } = openAnnouncer();
    for (let times = 0; times < 3; times += 1) {
      announcer.remote('1 edited.');
      clock.advance(5_000);
    }
    expect(texts(said)).toEqual(['1 edited.', 'Again: 1 edited.', '1 edited.']);
  });

  it('is at most fifteen words', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.remote(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '));
    clock.advance(0);
    expect(said[0]?.text.split(' ')).toHaveLength(15);
    expect(said[0]?.text.endsWith('w14…')).toBe(true);
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

  it('asks for the words when it says them, and tells then what it told of', () => {
    const { clock, announcer, said } = openAnnouncer();
    const told: string[] = [];
    announcer.told.subscribe(({ type, id }) => told.push(`${type} ${id}`));
    let where = 'C5';
    announcer.keyPressed();
    announcer.remote(
      { words: () => `This note is now ${where}.`, about: [{ type: 'moved', id: 'n1' }] },
      'here',
    );
    where = 'C6';
    expect(told).toEqual([]);
    clock.advance(1_000);
    expect(texts(said)).toEqual(['This note is now C6.']);
    expect(told).toEqual(['moved n1']);
  });

  it('passes over a message that has nothing left to say', () => {
    const { clock, announcer, said } = openAnnouncer();
    announcer.remote({ words: () => '' }, 'here');
    announcer.remote('6 new');
    clock.advance(0);
    expect(texts(said)).toEqual(['6 new']);
  });
});
