import { expect, it, vi } from 'vitest';
import { changesBroadcast } from '../../utils/storage/changes-broadcast.ts';

it('tells other pages which record changed, and not itself', async () => {
  const channel = crypto.randomUUID();
  const [a, b] = [changesBroadcast(channel), changesBroadcast(channel)];
  const [atA, atB] = [vi.fn(), vi.fn()];
  a.hear(atA);
  b.hear(atB);
  a.tell('talks', 'k1');
  await vi.waitFor(() => expect(atB).toHaveBeenCalledExactlyOnceWith('talks', 'k1'));
  expect(atA).not.toHaveBeenCalled();
});

it('passes over what is no change', async () => {
  const channel = crypto.randomUUID();
  const heard = vi.fn();
  changesBroadcast(channel).hear(heard);
  const line = new BroadcastChannel(channel);
  for (const data of [null, 'talks', {}, { store: 'secrets', id: 'x' }, { store: 'talks', id: 1 }]) {
    line.postMessage(data);
  }
  line.postMessage({ store: 'people', id: 'p1' });
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  line.close();
  expect(heard.mock.calls).toEqual([['people', 'p1']]);
});
