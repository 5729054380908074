import type { Call, Reading } from './call.ts';
import type { Box, Layout } from './layout.ts';
import type { Meeting } from './meeting.ts';
import type { Offer } from './offer.ts';
import type { Outcome, StorageFault } from './outcome.ts';
import type { ActionItem, Person, Relation } from './person.ts';
import type { Rev, StoredRecord, StoreName } from './record.ts';
import type { Talk, TalkAction } from './talk.ts';
import type { Millis } from './time.ts';

/** The one door to the time of day. */
export interface Clock {
  now(): Millis;
}

/** Makes ids (UUID version 7) that sort by their making. */
export interface Ids {
  next(): string;
}

/** Seals what a person wrote. Identity until there is a lock. `aad` binds a box to its record. */
export interface Sealer {
  seal(plain: unknown, aad: string): Promise<unknown>;
  open(box: unknown, aad: string): Promise<unknown>;
}

/** One commit's entry in the second copy. The records are sealed already. */
export interface JournalEntry {
  /** `j:<seq>:<record id>` */
  readonly key: string;
  readonly seq: number;
  readonly store: StoreName;
  readonly record: StoredRecord;
}

/** How far the second copy goes; read from names alone, so it costs nothing. */
export interface JournalHeads {
  /** A database was born beside it: an empty one now is damage, not a new person. */
  readonly born: boolean;
  /** The newest commit it knows, and the newest that is folded; 0 for none. */
  readonly last: number;
  readonly folded: number;
}

/** The second copy beside the database, one entry per record of a commit under its own key. */
export interface Journal {
  append(entries: readonly JournalEntry[]): Promise<void>;
  heads(): Promise<JournalHeads>;
  /** The newest entry of each record that was written after commit `seq`, oldest first. */
  read(seq: number): Promise<readonly JournalEntry[]>;
  setBorn(): Promise<void>;
  /** Packs entries into segments. Only the background does this; doing it twice changes nothing. */
  fold(): Promise<void>;
}

/** Tells other own pages that a record changed: which one, never what is in it. */
export interface Changes {
  tell(store: StoreName, id: string): void;
  /** Calls `heard` for each change made by any other page; returns the way to stop. */
  hear(heard: (store: StoreName, id: string) => void): () => void;
}

/** A stored talk with what the store knows of it. */
export interface StoredTalk {
  readonly id: string;
  readonly rev: Rev;
  readonly changedAt: Millis;
  readonly startedAt: Millis;
  readonly personId?: string;
  readonly keyHash?: string;
  readonly talk: Talk;
}

export interface TalkStore {
  get(id: string): Promise<Outcome<StoredTalk>>;
  /** Writes a new talk. `meetingKey` is stored as an HMAC only. */
  create(
    id: string,
    talk: Talk,
    where: { readonly meetingKey?: string; readonly personId?: string },
  ): Promise<Outcome<StoredTalk>>;
  /** Compare-and-set: runs `action` through the reducer on the newest state, again on a newer one. */
  dispatch(id: string, action: TalkAction): Promise<Outcome<StoredTalk>>;
  /** Gives the talk to a person, with its open promises, in one transaction. */
  assign(id: string, personId: string | undefined): Promise<Outcome<StoredTalk>>;
  /** Newest first, deleted ones left out. */
  list(options?: {
    readonly limit?: number;
    readonly personId?: string;
  }): Promise<Outcome<readonly StoredTalk[]>>;
  /** The newest talk of this meeting, deleted ones left out. */
  newestOf(meetingKey: string): Promise<Outcome<StoredTalk | undefined>>;
  /** Ended talks whose retro is neither saved nor let go, and talks that never ended. */
  unfinished(): Promise<Outcome<readonly StoredTalk[]>>;
  remove(id: string, at: Millis): Promise<Outcome<void>>;
  restore(id: string): Promise<Outcome<void>>;
}

export interface PersonStore {
  get(id: string): Promise<Outcome<Person>>;
  list(): Promise<Outcome<readonly Person[]>>;
  /** The one person who goes by this name or alias (folded: case, accents); undefined when none or several. */
  named(name: string): Promise<Outcome<Person | undefined>>;
  put(person: Omit<Person, 'rev'>): Promise<Outcome<Person>>;
  remove(id: string, at: Millis): Promise<Outcome<void>>;
  restore(id: string): Promise<Outcome<void>>;
}

export interface MeetingStore {
  /** What is known of this meeting's link; where nothing was written yet, what its talks say. */
  get(meetingKey: string): Promise<Outcome<Meeting>>;
  /** Compare-and-set: runs `change` on the newest state, again on a newer one. The same object writes nothing. */
  update(meetingKey: string, change: (meeting: Meeting) => Meeting): Promise<Outcome<Meeting>>;
}

export interface PromiseStore {
  /** Open promises, oldest first. */
  open(personId?: string): Promise<Outcome<readonly ActionItem[]>>;
  kept(id: string, kept: boolean, at: Millis): Promise<Outcome<void>>;
}

/** Words and choices that are not bound to a record. */
export interface Settings {
  readonly theme: 'light' | 'dark' | 'system' | 'as-call';
  /** What people call this person in meeting titles. */
  readonly self: readonly string[];
  readonly neverTitles: readonly string[];
  readonly alwaysTitles: readonly string[];
  /** For people of these relations the chip asks, instead of the panel opening by itself. */
  readonly asksFor: readonly Relation[];
  readonly defaultMinutes: number;
  /** After the tab is gone: open the small window, or only mark the toolbar; undefined: not asked yet. */
  readonly retroWindow?: 'open' | 'mark';
  /** Talks so far with the legend under the field in sight. */
  readonly legendTalks: number;
}

export interface SettingsStore {
  get(): Promise<Outcome<Settings>>;
  update(change: Partial<Settings>): Promise<Outcome<Settings>>;
}

/** Everything stored, as one opener gives it. */
export interface Stores {
  readonly talks: TalkStore;
  readonly people: PersonStore;
  readonly meetings: MeetingStore;
  readonly promises: PromiseStore;
  readonly settings: SettingsStore;
  readonly changes: Changes;
  /** This machine's name in every rev. */
  readonly device: string;
  /** Everything that was written, as the JSON export holds it. */
  exportAll(at: Millis): Promise<Outcome<string>>;
  /** How storage is, as it can be used right now. */
  health(): Promise<StorageHealth>;
  /** The person has read that records were restored; `health` says `sound` again. */
  acknowledgeRestored(): Promise<Outcome<void>>;
  close(): void;
}

export type StorageHealth =
  /** `behind`: the last commits are in the database only; each next commit tries again. */
  | { readonly state: 'sound'; readonly secondCopy?: 'behind' }
  /** The database was damaged; this many records were brought back from the second copy. */
  | { readonly state: 'restored'; readonly records: number; readonly at: Millis }
  | { readonly state: 'faulty'; readonly fault: StorageFault };

/** What the overlay is told of its call. */
export interface CallView {
  readonly call: Call;
  readonly offer: Offer;
  readonly layout: Layout;
  /** Another tab holds this meeting's talk. */
  readonly heldElsewhere: boolean;
  /** A screen is shared somewhere in this profile. */
  readonly curtain: 'up' | 'down' | 'ended';
}

/** The browser's shortcuts, by what they do. */
export type ShortcutKey = 'open' | 'mark' | 'hide' | 'next';

/** What is pressed elsewhere for an overlay: a shortcut, or in popup and menu the talk's end and its going on. */
export type PressedKey = ShortcutKey | 'end' | 'again';

export type OfferAnswer =
  'start' | 'not-this-one' | 'never-for-title' | 'never-for-meeting' | 'always-for-meeting';

/** The overlay's only door to its call. In an own window it is a call started by hand. */
export interface CallPort {
  /** Set in a window of its own: there is no call's page around it. */
  readonly ownWindow?: {
    /** The keys that hide, as this browser has them; empty for none. */
    hideKey(): Promise<readonly string[]>;
  };
  current(): Promise<CallView>;
  /** Calls `heard` with each new view; returns the way to stop. */
  hear(heard: (view: CallView) => void): () => void;
  answer(answer: OfferAnswer): Promise<void>;
  /** Asks for a place. The frame's own size says what was given. */
  wish(wish: FrameWish): Promise<void>;
  /** Moves the frame by this much from where the drag began, in screen px; `done` docks it. */
  drag(by: { readonly dx: number; readonly dy: number; readonly done: boolean }): Promise<void>;
  /** Gives the focus back to the call. */
  blur(): Promise<void>;
  /** Hides the overlay by hand, until it is asked for. */
  hide(): Promise<void>;
  /** Done with it for this call: the frame goes. */
  close(): Promise<void>;
  /** Lifts the curtain after sharing has stopped. */
  lift(): Promise<void>;
  /** Calls `heard` for each press of one of the browser's shortcuts; returns the way to stop. */
  hearKeys(heard: (key: PressedKey) => void): () => void;
  /** Takes the talk over from another tab. */
  hold(): Promise<void>;
  /** Opens the notebook, or its settings. */
  openNotebook(path?: 'settings'): Promise<void>;
  /** The same panel in a window of its own. */
  openWindow(): Promise<void>;
  /** The window for a call that no page shows, with this person. */
  openElsewhere(personId: string): Promise<void>;
  /** What the probes see of this page, to be copied: counts and versions only. */
  report(): Promise<string | undefined>;
}

export interface FrameWish {
  readonly panel: { readonly width: number; readonly height: number };
  readonly pill: { readonly width: number; readonly height: number };
  readonly layout: Layout;
  /** Folded now: by choice, or because of a third person or a share, which is not remembered. */
  readonly folded: boolean;
  /** The overlay's own colour scheme: the frame element must have the same, or its corners turn opaque. */
  readonly scheme: 'light' | 'dark';
}

/** A record's place in the notebook: its URL hash without the `#`. Ids only, nothing a person wrote. */
export type NotebookPath = `talk/${string}` | `person/${string}` | 'settings';

/** What a page of our own (popup, notebook, retro window) asks of the browser. */
export interface PagesPort {
  /** The call of the tab in front; undefined where there is none. */
  currentCall(): Promise<CallView | undefined>;
  /** Calls `heard` with each new view of that call; returns the way to stop. */
  hearCall(heard: (view: CallView | undefined) => void): () => void;
  /** Starts Aside on the call of the tab in front, whatever its title says. */
  startByHand(): Promise<void>;
  /** What Aside would do about a call with this title, and why. */
  tryTitle(title: string): Promise<Offer>;
  /** Ends the talk of the tab in front. */
  endByHand(): Promise<void>;
  /** What the probes see of the page in front, to be copied: counts and versions only. */
  report(): Promise<string | undefined>;
  /** Opens the window for a call that no page shows, or brings the one that is open to the front. */
  openElsewhere(personId: string): Promise<void>;
  /** Whom that window is for now; undefined where none is open. */
  elsewhere(): Promise<string | undefined>;
  /** Ends the talk in that window. */
  endElsewhere(): Promise<void>;
  /** Whether both sites may be read. */
  hasSiteAccess(): Promise<boolean>;
  /** Asks for it; call it in a click, before anything is awaited. Resolves with what is so afterwards. */
  requestSiteAccess(): Promise<boolean>;
  openNotebook(path?: NotebookPath): Promise<void>;
  openPractice(): Promise<void>;
  /** Closes this page's own window. */
  close(): void;
}

/** How the practice call tells what a content script would tell of a real one. */
export interface PracticePort {
  read(reading: Reading): Promise<void>;
  /** The share picker opens: resolves once nothing of Aside is left to see. */
  curtainDown(): Promise<void>;
  curtainEnded(): Promise<void>;
}

export type { Box };
