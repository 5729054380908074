import type { Call } from '../../utils/core/call.ts';
import type { Ids } from '../../utils/core/ports.ts';
import { newTalk, plannedEnd, type Talk } from '../../utils/core/talk.ts';
import { composeAgenda, templateFor } from '../../utils/core/templates.ts';
import type { Millis } from '../../utils/core/time.ts';
import type { LookBack } from './open-talk.ts';

interface Composing {
  readonly call: Call;
  readonly before: LookBack;
  readonly name?: string;
  readonly minutes: number;
  readonly ids: Ids;
  readonly device: string;
  readonly at: Millis;
}

/** A new talk of this call, with the topics that lie between the two. */
export function composeTalk({ call, before, name, minutes, ids, device, at }: Composing): Talk {
  const template = templateFor(minutes);
  return newTalk({
    platform: call.platform,
    ...(call.title !== undefined && { title: call.title }),
    ...(name !== undefined && { name }),
    template: template.id,
    plannedMinutes: minutes,
    endsAt: plannedEnd(call.since, minutes),
    agenda: composeAgenda(template, {
      brought: before.brought,
      untouched: before.untouched,
      hasPromises: before.promises.length > 0,
      plannedMinutes: minutes,
      ids,
      device,
      at,
    }),
    at,
  });
}
