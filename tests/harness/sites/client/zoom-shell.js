// The shell: a page around the meeting's own frame, same origin. Its remote control reaches through.
const inner = new URL(location.href);
inner.searchParams.set('from', 'pwa');
const frame = h(
  'iframe#webclient.pwa-webclient__iframe[role="presentation"][name="PWA"][allow="display-capture *; camera *; microphone *"]',
);
frame.src = inner.pathname + inner.search;

const reach = (name) =>
  function reached(...args) {
    return frame.contentWindow.__stage[name](...args);
  };
const stage = {
  site: 'zoom',
  get state() {
    return frame.contentWindow?.__stage?.state;
  },
  get shortcuts() {
    return frame.contentWindow.__stage.shortcuts;
  },
  get sharing() {
    return frame.contentWindow.__stage.sharing;
  },
  removeFrame: () => frame.remove(),
  navigateAway: () => location.assign('/wc/home'),
  frame,
};
for (const name of 'phase title heads openPanel closePanel captions bars record present share stopShare leave remove endForAll reconnect navigateTo blind noise'.split(
  ' ',
))
  stage[name] = reach(name);
Object.defineProperty(window, '__stage', { value: stage });

addEventListener('message', ({ data }) => {
  if (data?.type !== 'PWA_IPC') return;
  if (data.message.event === 'LEAVE') setTimeout(() => location.replace('/wc/home?ref_from=stand-in'), 600);
});
document.title = 'Zoom';
document.body.append(
  h('div.pwa-header', 'Workplace'),
  h('div.pwa-webclient', h('div.pwa-webclient__iframe-wrapper', frame)),
);
