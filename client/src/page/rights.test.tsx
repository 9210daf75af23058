import { lockSection } from '@evenboard/board';
import type { PersonEntry, SessionInfo, StageRight } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommentsDialog } from '../comments/CommentsDialog.tsx';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { NoteTools } from './NoteTools.tsx';
import { tellRights } from './tellRights.ts';

afterEach(cleanup);

const INFO: SessionInfo = { title: 'Ours', state: 'open', host: 'oluchi', timeZone: 'UTC' };
const stageOf = (...may: StageRight[]): SessionInfo => ({
  ...INFO,
  stage: 'now',
  plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] },
});
const set = (shared: ReturnType<typeof openSharedTestRoom>, info: SessionInfo) =>
  act(() => shared.session.info.set(info));

function Tools() {
  return <NoteTools place={useReadable(useRoomSession().current)} />;
}

describe('the buttons for a note', () => {
  it('turn grey with the stage, say why, and come back', () => {
    const shared = openSharedTestRoom();
    shared.room.current.setNote(shared.notes.a2);
    const said = vi.spyOn(renderInRoom(shared.room, <Tools />), 'say');
    const edit = () => screen.getByRole('button', { name: 'Edit' });
    expect(edit().getAttribute('aria-disabled')).toBeNull();
    set(shared, stageOf('comment'));
    for (const name of ['Edit', 'Move to…', 'Colour', 'Delete']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    }
    expect(screen.getByRole('button', { name: 'Comments' }).getAttribute('aria-disabled')).toBeNull();
    fireEvent.click(edit());
    expect(said).toHaveBeenLastCalledWith('Editing notes is off in this stage. You can comment.');
    set(shared, stageOf('editAll'));
    expect(edit().getAttribute('aria-disabled')).toBeNull();
  });

  it('follow a lock of the section too, and are not there for who came to read', () => {
    const shared = openSharedTestRoom();
    shared.room.current.setNote(shared.notes.a2);
    renderInRoom(shared.room, <Tools />);
    const locked = (isLocked: boolean) =>
      act(() => shared.theirs.doc.transact(() => lockSection(shared.theirs, shared.sections.a, isLocked)));
    locked(true);
    expect(screen.getByRole('button', { name: 'Edit' }).title).toMatch(/^Only facilitators/);
    locked(false);
    expect(screen.getByRole('button', { name: 'Edit' }).title).toBe('');
    cleanup();
    const reader = openSharedTestRoom('observer');
    reader.room.current.setNote(reader.notes.a2);
    renderInRoom(reader.room, <Tools />);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});

describe('comments that are off in a stage', () => {
  it('leave the field with its words, and say why nothing is sent', async () => {
    const shared = openSharedTestRoom();
    const { notes, store } = shared;
    const announcer = renderInRoom(shared.room, <CommentsDialog note={notes.a2} onClose={() => undefined} />);
    const said = vi.spyOn(announcer, 'say');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
    fireEvent.input(field, { target: { value: 'Every day?' } });
    set(shared, stageOf('add'));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    const why = 'Comments are off in this stage. You can add notes.';
    expect(said).toHaveBeenLastCalledWith(why);
    expect(screen.getByText(why, { selector: '.soft' })).toBeTruthy();
    expect(field.value).toBe('Every day?');
    expect(store.getComments(notes.a2)).toEqual([]);
    set(shared, INFO);
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(store.getComments(notes.a2)).toHaveLength(1);
  });
});

describe('who may write no more', () => {
  function tell(role?: 'facilitator') {
    const shared = openSharedTestRoom(role);
    const heard: string[] = [];
    tellRights({
      room: shared.room,
      announcer: {
        urgent: (words) => heard.push(`urgent: ${words}`),
        remote: (words) => heard.push(String(words)),
      },
    });
    return { ...shared, heard };
  }

  it('is told at once, and that it is over', () => {
    const { session, heard } = tell();
    const sian: PersonEntry = { name: 'Siân', role: 'participant', room: 'main', online: true };
    session.people.set(new Map([['sian', { ...sian, muted: true }]]));
    session.people.set(new Map([['sian', sian]]));
    expect(heard).toEqual([
      'urgent: A facilitator has turned your writing off for now. You can read everything.',
      'You can write again.',
    ]);
  });

  it('hears that the session is closed; facilitators without being interrupted, and nothing of a stage', () => {
    const closed = 'This session is closed: everybody can read, nobody can write.';
    const mine = tell();
    mine.session.info.set(stageOf());
    mine.session.info.set({ ...INFO, state: 'closed' });
    expect(mine.heard).toEqual([`urgent: ${closed}`]);
    const host = tell('facilitator');
    host.session.info.set({ ...INFO, state: 'closed' });
    expect(host.heard).toEqual([closed]);
  });
});
