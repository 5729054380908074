import { mount } from 'svelte';
import Overlay from '../../components/overlay/Overlay.svelte';
import '../../components/theme.css';
import { openOverlayPorts } from '../../utils/compose/overlay-ports.ts';
import { native } from '../../utils/messaging/native.ts';
import { setCatalogue } from '../../utils/locale/locale.ts';

setCatalogue(native.i18n);
// The scenes that a call begins with arrive while the call and the stores are asked.
void Promise.all([
  import('../../components/overlay/open-talk.ts'),
  import('../../components/overlay/Brief.svelte'),
  import('../../components/overlay/Talking.svelte'),
]);
void start();

async function start(): Promise<void> {
  const ports = await openOverlayPorts();
  // A frame that was never introduced is a copy that the page made: it stays blank.
  if (ports) mount(Overlay, { target: document.body, props: { ports } });
}
