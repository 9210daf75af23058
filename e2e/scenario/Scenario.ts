import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@evenboard/protocol';

interface Timed {
  readonly minute: number;
  readonly second: number;
}

export interface ScenarioNote extends Timed {
  readonly id: string;
  readonly room: string;
  readonly section: string;
  readonly text: string;
  readonly author: string;
  readonly typedBy?: string;
  readonly lang?: string;
}

export interface ScenarioComment extends Timed {
  readonly id: string;
  readonly note: string;
  readonly author: string;
  readonly text: string;
  readonly typedBy?: string;
  readonly lang?: string;
}

export interface Splice {
  readonly at: number;
  readonly delete: string;
  readonly insert: string;
}

interface By {
  readonly by: string;
}

export type ScenarioEvent = Timed &
  (
    | { readonly type: 'arrive' | 'leave' | 'return'; readonly person: string; readonly why?: string }
    | ({ readonly type: 'addProxy'; readonly person: string; readonly channel: string } & By)
    | ({
        readonly type: 'edit';
        readonly note: string;
        readonly splices: readonly Splice[];
        readonly textAfter: string;
        readonly concurrent?: true;
      } & By)
    | ({ readonly type: 'confirm'; readonly note: string } & By)
    | ({
        readonly type: 'move';
        readonly note: string;
        readonly toSection: string;
        readonly toRow: number;
        readonly concurrent?: true;
      } & By)
    | ({ readonly type: 'delete'; readonly note: string } & By)
    | ({ readonly type: 'undo'; readonly restores: string } & By)
    | ({ readonly type: 'addSection'; readonly section: string; readonly title: string } & By)
    | { readonly type: (typeof NOT_HERE)[number] }
  );

/** What belongs to polls, votes and break-out rooms, which other tests replay. */
export const NOT_HERE = [
  'openPoll',
  'closePoll',
  'openVote',
  'closeVote',
  'revealVote',
  'assignRooms',
  'startRound',
  'warn',
  'endRound',
  'gather',
  'startBreak',
  'endBreak',
  'close',
] as const;

export interface Scenario {
  readonly title: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly proxy?: string;
  }[];
  readonly rooms: readonly { readonly id: string; readonly colour: string }[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly notes: readonly ScenarioNote[];
  readonly comments: readonly ScenarioComment[];
  readonly events: readonly ScenarioEvent[];
  readonly expected: {
    readonly peopleCount: number;
    readonly commentCount: number;
    readonly mainAtClose: {
      readonly count: number;
      readonly bySection: Readonly<Record<string, readonly string[]>>;
      readonly either: Readonly<Record<string, readonly string[]>>;
      readonly changedTexts: Readonly<Record<string, string>>;
    };
  };
}

/** One thing that happens, in the order of the afternoon. */
export type Happening =
  | { readonly kind: 'note'; readonly minute: number; readonly note: ScenarioNote }
  | { readonly kind: 'comment'; readonly minute: number; readonly comment: ScenarioComment }
  | { readonly kind: 'event'; readonly minute: number; readonly event: ScenarioEvent };

export function readScenario(): Scenario {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'strategy-session.json'), 'utf8')) as Scenario;
}

/** Everything that happens on the board, by time; at the same second notes come first, then the file's order. */
export function happenings(scenario: Scenario): Happening[] {
  const all: { at: number; what: Happening }[] = [
    ...scenario.notes.map((note) => ({
      at: seconds(note),
      what: { kind: 'note', minute: note.minute, note } as const,
    })),
    ...scenario.comments.map((comment) => ({
      at: seconds(comment),
      what: { kind: 'comment', minute: comment.minute, comment } as const,
    })),
    ...scenario.events.map((event) => ({
      at: seconds(event),
      what: { kind: 'event', minute: event.minute, event } as const,
    })),
  ];
  return all.sort((a, b) => a.at - b.at).map(({ what }) => what);
}

const seconds = ({ minute, second }: Timed) => minute * 60 + second;
