// Google Meet as public captures describe it: one document for lobby, waiting, call and the page after it.
// The traps are in it as well: `data-in-call` is true everywhere, the leave button is there while waiting.
const code = /[a-z0-9]{3}-[a-z0-9]{4}-[a-z0-9]{3}/.exec(location.pathname)?.[0] ?? 'abc-mnop-xyz';
const state = {
  phase: asked.get('phase') ?? (location.pathname === '/new' ? 'in-call' : 'lobby'),
  title: asked.get('title') ?? '',
  heads: Number(asked.get('heads') ?? 2),
  panel: asked.get('panel'),
  captions: asked.get('captions') === '1',
  presenting: false,
  busy: asked.get('busy'),
  bare: asked.get('bare') === '1',
  /** How the call ended, in the words that the page after it says. */
  why: 'You left the meeting',
};
let stopChurn;

const icon = (name) => h('i.google-symbols[aria-hidden="true"]', name);
/** A meeting made by `/new` keeps that name in the page, and is joined without a green room. */
const isNew = location.pathname === '/new';
const root = h(
  `c-wiz[data-unresolved-meeting-id="${isNew ? '~new' : code}"][data-in-call="true"][data-hc-context="1"]`,
);
if (isNew) Object.assign(root.dataset, { isAdhoc: 'true', autoJoin: 'true' });

function tile(index, self) {
  const id = `spaces/stand-in/devices/${index}`;
  const element = h(
    `div.tile[data-participant-id="${id}"][data-requested-participant-id="${id}"][data-tile-media-id="${id}"]`,
    self ? h('div.avatar', PEOPLE[0][0]) : portrait(index),
    h(`div[data-ssrc="${state.phase === 'in-call' ? 2366728309 + index : 'null'}"]`),
    h('span.notranslate', PEOPLE[index % PEOPLE.length]),
  );
  if (self) {
    element.classList.add('self');
    element.dataset.useRawLocalPresentationStream = 'true';
    element.append(h('button[jsname="nsKqzb"][aria-label="Reframe"][hidden]', icon('frame_person')));
  }
  element.style.background = COLOURS[index % COLOURS.length];
  return element;
}

function devices() {
  return [
    h('button.wide[jsname="hw0c9"][data-is-muted="false"][aria-label="Turn off microphone"]', icon('mic')),
    h('button.wide[jsname="psRWwc"][data-is-muted="false"][aria-label="Turn off camera"]', icon('videocam')),
  ];
}

function lobby() {
  const join = h('button.w5[data-promo-anchor-id="w5gBed"]', 'Join now');
  join.addEventListener('click', () => stage.phase('in-call'));
  return h(
    'div.lobby[data-hc-context="2"]',
    h('div[jsname="RFn3Rd"]', h('div[jslog="253967; track:impression"]')),
    h(
      'header',
      'Call',
      h('a[href="/landing"][aria-label="Return to home screen"][data-present-landing]', 'Home'),
    ),
    h(
      `div.mvPdnb[data-is-adhoc="${!state.title}"][data-meeting-code="${code}"]`,
      h('div.preview', h('video[muted]'), h('div.buttons', devices())),
      h(
        'div.joining',
        h('div.u6vdEc[jsname="r4nke"][role="heading"]', state.title || 'Ready to join?'),
        h('p', 'No one else is here'),
        h('div[jsname="Qx7uuf"]', join),
        h('button.present[jsname="hNGZQc"]', 'Ask to present'),
        h('div[data-is-prejoin="true"][hidden]'),
      ),
    ),
  );
}

function controls(admitted) {
  const leave = h('button[jsname="CQylAd"][aria-label="Leave call"]', icon('call_end'));
  leave.addEventListener('click', () => stage.leave());
  return h(
    'div[role="region"][aria-label="Call controls"][jsname="vNB5le"]',
    h('div#browser-extension-start-buttons'),
    devices(),
    admitted && [
      h('button[jsname="RrG0hf"][aria-label="Turn on captions"]', icon('closed_caption_off')),
      h('button.wide[jsname="FpSaz"][aria-label="Raise hand"]', icon('back_hand')),
      h('button.wide[jsname="G0pghc"][aria-label="Send a reaction"]', icon('mood')),
      h(
        'button[jsname="hNGZQc"][data-promo-anchor-id="hNGZQc"][aria-label="Share screen"]',
        icon('computer_arrow_up'),
      ),
    ],
    h('div#browser-extension-center-buttons'),
    leave,
    h('div#browser-extension-end-buttons'),
  );
}

function chatButton() {
  const button = h('button[jsname="A5il2e"][data-panel-id="2"][aria-label="Chat"]', icon('chat'));
  button.setAttribute('aria-pressed', String(state.panel === 'chat'));
  button.addEventListener('click', () =>
    state.panel === 'chat' ? stage.closePanel() : stage.openPanel('chat'),
  );
  return button;
}

function side(admitted) {
  if (!admitted) return h('div.side', chatButton());
  const people = h(
    'div[role="button"][tabindex="0"][jsname="ocqpFe"]',
    icon('people'),
    h(
      'div[jsname="QbKf1d"][jslog="240558; track:impression"]',
      h(`div[data-avatar-count="${state.heads}"]`),
      h('div.egzc7c', h('span.badge.fs3avc', String(state.heads))),
    ),
  );
  people.setAttribute('aria-pressed', String(state.panel === 'people'));
  people.addEventListener('click', () =>
    state.panel === 'people' ? stage.closePanel() : stage.openPanel('people'),
  );
  return h(
    'div.side',
    // Another badge of the same look, which counts nothing.
    h('div.egzc7c.wide[hidden]', h('span.fs3avc', 'Take notes with 40')),
    h('button.wide[jsname="A5il2e"][data-panel-id="5"][aria-label="Meeting details"]', icon('info')),
    people,
    chatButton(),
    h('button.wide[jsname="A5il2e"][data-panel-id="10"][aria-label="Meeting tools"]', icon('apps')),
  );
}

function panel() {
  if (!state.panel) return undefined;
  const number = state.panel === 'chat' ? 2 : 1;
  return h(
    `aside.panel[data-panel-container-id="sidePanel${number}"]`,
    h('h2', state.panel === 'chat' ? 'In-call messages' : 'People'),
    state.panel === 'chat'
      ? h('textarea[aria-label="Send a message"]')
      : h(
          'div[role="list"]',
          Array.from({ length: state.heads }, (_, i) =>
            h(
              `div[role="listitem"][data-participant-id="spaces/stand-in/devices/${i}"]`,
              PEOPLE[i % PEOPLE.length],
            ),
          ),
        ),
  );
}

function call() {
  const admitted = state.phase === 'in-call';
  const tiles = admitted
    ? Array.from({ length: state.busy ? 12 : state.heads }, (_, i) => tile(i, i === 0))
    : [tile(0, true)];
  const view = h('div.stage', tiles);
  if (tiles.length === 2) view.classList.add('pair');
  else view.style.gridTemplateColumns = `repeat(${Math.ceil(Math.sqrt(tiles.length))}, minmax(0, 1fr))`;
  const element = h(
    'div.call[data-hc-context="3"]',
    h('div[jsname="RFn3Rd"]', h('div[jslog="253968; track:impression"]')),
    admitted
      ? view
      : h(
          'div.waiting[jslog="236069; track:impression"][jsname="eQaf9"]',
          h('img[src="/gstatic.com/meet/waiting_room_light.svg"][alt=""]'),
          h('div', 'Please wait until a meeting host brings you into the call'),
          h(
            `div[data-participant-id="spaces/stand-in/devices/0"]`,
            h('div[data-ssrc="null"]'),
            h('button[jsname="nsKqzb"][hidden]'),
          ),
        ),
    admitted &&
      state.captions &&
      h('div.captions[role="region"][tabindex="0"][aria-label="Captions"][jsname="dsyhDe"]', h('p.line')),
    panel(),
    h(
      'div.bar',
      admitted
        ? h(
            'div.meeting',
            h('span[jsname="W5i7Bf"]', '14:17'),
            h(
              'div.ND08le[jscontroller="CXNSjc"]',
              h(
                'div[jsname="z7Oi7b"]',
                h(
                  'div[role="heading"][aria-level="1"]',
                  h('div.u6vdEc.ouH3xe[jsname="NeC6gb"]', state.title || code),
                ),
              ),
            ),
          )
        : h('div.meeting'),
      controls(admitted),
      side(admitted),
    ),
    Array.from({ length: 3 }, () => h('audio')),
  );
  if (state.panel) element.classList.add('has-panel');
  if (state.captions && admitted) element.classList.add('has-captions');
  return element;
}

function left() {
  const rejoin = h('button[jsname="W6suGc"]', 'Rejoin');
  rejoin.addEventListener('click', () => stage.phase('lobby'));
  return h(
    'div.left[data-hc-context="4"][data-call-ended="true"][data-timeout="60000"][data-is-connection-lost="false"]',
    h('h1.roSPhc[jsname="r4nke"]', state.why),
    rejoin,
    h('a[href="/landing"][data-present-landing]', 'Return to home screen'),
  );
}

function draw() {
  stopChurn?.();
  stopChurn = undefined;
  if (state.bare) {
    const unknown = unknownPage(state.busy);
    stopChurn = unknown.stop;
    root.replaceChildren(unknown.scene);
  } else root.replaceChildren({ lobby, waiting: call, 'in-call': call, ended: left }[state.phase]());
  if (!state.bare && state.busy && state.phase === 'in-call') noise(Number(state.busy));
  const name = state.phase === 'in-call' && state.title ? `Meet – ${state.title}` : `Meet - ${code}`;
  if (document.title !== name) document.title = name;
}

function noise(seed) {
  stopChurn?.();
  state.captions = true;
  stopChurn = churn({
    seed,
    tiles: [...document.querySelectorAll('.stage .tile')],
    captions: () => document.querySelector('.captions .line'),
  });
}

/** The line dropped: the call is taken out of the page until it is back. No mark of it is left. */
function reconnecting() {
  return h('div.reconnecting[role="alertdialog"]', h('h2', 'Trying to reconnect'), h('button', 'Rejoin'));
}

/** The site's own small window: of no address, with the controls that matter. The page itself goes out of sight. */
function picture() {
  const small = window.open('', 'picture', 'popup,width=320,height=240');
  if (!small) return false;
  small.document.title = `Meet - ${code}`;
  small.document.body.replaceChildren(...devices(), h('button[jsname="CQylAd"]', 'Leave'));
  root.style.visibility = 'hidden';
  return true;
}

/** Changes one thing of the call and leaves the rest of the page as it is, as the site does. */
function change(name, make) {
  const old = root.querySelector(name);
  const made = make();
  if (old && made) old.replaceWith(made);
  else if (old) old.remove();
  else if (made) root.querySelector('.bar').before(made);
}

function pressed() {
  root.querySelector('.call').classList.toggle('has-panel', Boolean(state.panel));
  root.querySelector('[data-panel-id="2"]').setAttribute('aria-pressed', String(state.panel === 'chat'));
  root.querySelector('[jsname="ocqpFe"]')?.setAttribute('aria-pressed', String(state.panel === 'people'));
}

const stage = {
  site: 'meet',
  state,
  shortcuts,
  phase(name, more = {}) {
    Object.assign(state, more, { phase: name });
    if (name === 'in-call' || name === 'waiting') history.replaceState(null, '', location.pathname);
    draw();
  },
  title(text) {
    state.title = text;
    const heading = root.querySelector('[jsname="NeC6gb"], .mvPdnb [jsname="r4nke"]');
    if (heading) heading.textContent = text || code;
    if (state.phase === 'in-call') document.title = text ? `Meet – ${text}` : `Meet - ${code}`;
  },
  heads(count) {
    state.heads = count;
    if (state.phase !== 'in-call') return;
    root.querySelector('.side').replaceWith(side(true));
    root.querySelector('.stage').replaceWith(call().querySelector('.stage'));
  },
  openPanel(name) {
    state.panel = name;
    change('.panel', panel);
    pressed();
  },
  closePanel() {
    state.panel = null;
    change('.panel', panel);
    pressed();
  },
  captions(on) {
    state.captions = on;
    root.querySelector('.call').classList.toggle('has-captions', on);
    change('.captions', () => call().querySelector('.captions'));
  },
  share: (options) => sharing.start(options),
  stopShare: () => sharing.stop(),
  sharing,
  leave: () => stage.phase('ended', { why: 'You left the meeting' }),
  remove: () => stage.phase('ended', { why: 'You’ve been removed from the meeting' }),
  endForAll: () => stage.phase('ended', { why: 'Your host ended the meeting for everyone' }),
  reconnect: (on) => (on ? root.replaceChildren(reconnecting()) : draw()),
  picture: (on) => {
    if (on) return picture();
    window.open('', 'picture')?.close();
    root.style.visibility = '';
    return true;
  },
  /** What `/new` becomes once the meeting has a code. */
  resolve: () => history.replaceState(null, '', `/${code}`),
  navigateAway: () => {
    history.pushState(null, '', '/landing');
    state.bare = true;
    draw();
    document.title = 'Google Meet - Online Video Calls, Meetings and Conferencing';
  },
  navigateTo: (path) => history.pushState(null, '', path),
  removeFrame: () => undefined,
  /** No probe hits any more, though the address is the call's. */
  blind: (on) => {
    state.bare = on;
    draw();
  },
  noise: (on) => (on ? noise(on === true ? 1 : on) : stopChurn?.()),
};
Object.defineProperty(window, '__stage', { value: stage });

if (asked.has('burn') || state.busy) burn(Number(asked.get('burn') ?? 130));
document.body.append(root);
if (location.pathname === '/landing' || location.pathname === '/') stage.navigateAway();
else draw();
