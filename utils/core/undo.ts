/*
 * The way back's law: it is an action like any other, so taking back is seen by every page and may be
 * taken back itself.
 */
import { isOpen, reduceAgenda, runningOf, type Agenda, type AgendaAction } from './agenda.ts';
import { reduceTalk, type Talk, type TalkAction } from './talk.ts';
import type { Millis } from './time.ts';

/**
 * The action that takes `action` back, to be run at `at`; `talk` is the one before `action`. Undefined
 * when `action` changes nothing there, or cannot be taken back (the clock's start, a look, a mark).
 */
export function undoOfTalk(talk: Talk, action: TalkAction, at: Millis): TalkAction | undefined {
  if (reduceTalk(talk, action, '') === talk) return undefined;
  switch (action.type) {
    case 'talk/live':
    case 'talk/seen':
    case 'talk/resume':
    case 'mark/add':
      return undefined;
    case 'talk/end':
      return { type: 'talk/resume', at };
    case 'talk/end-at':
      return { type: 'talk/end-at', endsAt: talk.endsAt, at };
    case 'talk/name':
      return { type: 'talk/name', name: talk.name ?? '', title: talk.title ?? '', at };
    case 'line/add':
      return { type: 'line/remove', id: action.id, at };
    case 'line/edit': {
      const line = talk.lines.find(({ id }) => id === action.id);
      if (line === undefined) return undefined;
      const { id, kind, text, direction, quoted, dueOn } = line;
      return {
        type: 'line/edit',
        id,
        kind,
        text,
        ...(direction && { direction }),
        ...(quoted && { quoted }),
        ...(dueOn && { dueOn }),
        at,
      };
    }
    case 'line/remove':
      return { type: 'line/restore', id: action.id, at };
    case 'line/restore':
      return { type: 'line/remove', id: action.id, at };
    case 'line/kept':
      return { type: 'line/kept', id: action.id, kept: !action.kept, at };
    case 'draft/set':
      return { type: 'draft/set', topicId: action.topicId, text: talk.drafts[action.topicId] ?? '', at };
    case 'retro/answer': {
      const { worth, change } = talk.retro;
      return { type: 'retro/answer', worth: worth ?? null, change: change ?? '', at };
    }
    case 'retro/fate':
      return {
        type: 'retro/fate',
        topicId: action.topicId,
        fate: talk.retro.fates[action.topicId] ?? 'carry',
        at,
      };
    case 'retro/save':
    case 'retro/let-go':
      return { type: 'retro/reopen', at };
    case 'retro/reopen':
      return { type: talk.retro.savedAt === undefined ? 'retro/let-go' : 'retro/save', at };
    default:
      return undoOf(talk.agenda, action, at);
  }
}

/**
 * The action that takes `action` back, to be run at `at`; `agenda` is the one before `action`.
 * Undefined when `action` changes nothing there. What was running runs again from `at`, without the
 * time between.
 */
export function undoOf(agenda: Agenda, action: AgendaAction, at: Millis): AgendaAction | undefined {
  if (reduceAgenda(agenda, action, '') === agenda) return undefined;
  const running = runningOf(agenda);
  if (action.type === 'topic/pause') return running && { type: 'topic/start', id: running.id, at };

  const { id } = action;
  const topic = agenda.topics.find((each) => each.id === id);
  if (topic === undefined) return { type: 'topic/remove', id, at };
  const back = (): AgendaAction => {
    if (topic === running) return { type: 'topic/start', id, at };
    if (topic.removedAt !== undefined) return { type: 'topic/remove', id, at };
    if (topic.doneAt !== undefined) return { type: 'topic/complete', id, at };
    if (topic.skippedAt !== undefined) return { type: 'topic/skip', id, at };
    return { type: 'topic/reopen', id, at };
  };

  switch (action.type) {
    case 'topic/start':
      if (!isOpen(topic)) return back();
      return running ? { type: 'topic/start', id: running.id, at } : { type: 'topic/pause', at };
    case 'topic/complete':
    case 'topic/skip':
    case 'topic/reopen':
      return back();
    case 'topic/remove':
      return topic === running ? back() : { type: 'topic/restore', id, at };
    case 'topic/restore':
      return { type: 'topic/remove', id, at };
    case 'topic/rename':
      return { type: 'topic/rename', id, title: topic.title ?? '', at };
    case 'topic/budget':
      return { type: 'topic/budget', id, minutes: topic.minutes, fixed: topic.fixed, at };
    case 'topic/move':
      return { type: 'topic/move', id, to: agenda.topics.indexOf(topic), at };
    case 'topic/add':
      return undefined;
  }
}
