// Zoom's web client as its own 6.2 code and live captures of 7.2 show it: preview, joining, waiting room,
// call, the host's end. The traps are in it: a full footer while joining and under the ended dialog, the
// sharer's bar always in the document, `aria-hidden` on the root under any dialog.
const id = /\d{9,11}/.exec(location.pathname + location.search)?.[0] ?? '81234567890';
const state = {
  // A host who starts it sees no preview.
  phase: asked.get('phase') ?? (location.pathname.includes('/start') ? 'joining' : 'lobby'),
  title: asked.get('title') || 'Zoom Meeting',
  heads: Number(asked.get('heads') ?? 2),
  panel: asked.get('panel'),
  captions: asked.get('captions') === '1',
  gallery: asked.get('view') === 'gallery',
  presenting: asked.get('presenting') === '1',
  recording: asked.get('recording') === '1',
  locked: false,
  hiddenBars: false,
  busy: asked.get('busy'),
  bare: asked.get('bare') === '1',
};
let stopChurn;
const root = h('div#root');

function tell(event, data = {}) {
  if (window.parent === window) return;
  const message = { sender: 'wc', event, data, selectedPWA: true, wcInstanceId: 'stand-in' };
  window.parent.postMessage({ type: 'PWA_IPC', message }, location.origin);
}

function preview() {
  const join = h('button.zm-btn.preview-join-button', 'Join');
  join.addEventListener('click', () => {
    stage.phase('joining');
    setTimeout(() => stage.phase('in-call'), 150);
  });
  return h(
    'div.preview-root',
    h('div.preview-meeting-info', 'Join Meeting'),
    h('div.preview-video', h('video[muted]')),
    h('div.preview-form', h('label', 'Your Name'), h('input#input-for-name[value="Ana"]'), join),
  );
}

function avatar(index) {
  return h(
    'div.video-avatar__avatar',
    index === 0 ? h('div.video-avatar__avatar-name', PEOPLE[0]) : portrait(index),
    h('div.video-avatar__avatar-footer', h('span', PEOPLE[index % PEOPLE.length])),
  );
}

function video() {
  const count = state.busy ? 12 : state.heads;
  if (state.phase === 'joining') return [];
  if (state.gallery || state.busy) {
    const view = h('div.gallery-video-container__main-view');
    view.style.gridTemplateColumns = `repeat(${Math.ceil(Math.sqrt(count))}, minmax(0, 1fr))`;
    view.append(
      ...Array.from({ length: count }, (_, i) => h('div.gallery-video-container__video-frame', avatar(i))),
    );
    return [view];
  }
  return [
    count > 1 && h('div.speaker-bar-container__horizontal-view-wrap.strip', h('div', avatar(0))),
    h(
      'div.speaker-active-container__wrap',
      h('div.speaker-active-container__video-frame', avatar(count > 1 ? 1 : 0)),
    ),
  ];
}

function footButton(type, label, ...more) {
  return h(`div[feature-type="${type}"]`, h('button.footer-button-base__button', h('span', label), ...more));
}

function footer() {
  const joined = state.phase !== 'joining';
  const heads = joined ? state.heads : 0;
  const people = footButton(
    'participant',
    'Participants',
    joined && h('span.footer-button__number-counter', h('span', String(state.heads))),
  );
  people.firstChild.setAttribute(
    'aria-label',
    `${state.panel === 'people' ? 'close' : 'open'} the participants list pane,[${heads}] particpants`,
  );
  people.firstChild.addEventListener('click', () => toggle('people'));
  const chat = footButton('chat', 'Chat');
  chat.firstChild.setAttribute('aria-label', `${state.panel === 'chat' ? 'close' : 'open'} the chat pane`);
  chat.firstChild.addEventListener('click', () => toggle('chat'));
  const leave = h('button[aria-label="Leave"]', 'Leave');
  leave.addEventListener('click', () => stage.leave());
  const bar = h(
    'footer#wc-footer.footer.main-footer.footer--desktop-layout',
    h(
      'div#foot-bar.footer__inner',
      h('div[footer-section="left"]', footButton('audio', 'Mute'), footButton('video', 'Stop Video')),
      h(
        'div[footer-section="mid"]',
        people,
        chat,
        footButton('share', 'Share'),
        state.presenting && footButton('sharingPause', 'Pause share'),
        h('div.wide', footButton('captions', 'Show Captions')),
        h('div.wide', footButton('react', 'React')),
        footButton('more', 'More'),
      ),
      h('div[footer-section="right"]', h('div.footer__leave-btn-container', leave)),
    ),
  );
  if (state.hiddenBars) bar.classList.add('footer__hidden');
  return bar;
}

function toggle(name) {
  if (state.panel === name) stage.closePanel();
  else stage.openPanel(name);
}

function header() {
  if (state.phase === 'joining') return h('div.meeting-header');
  const bar = h(
    'div.meeting-header',
    h(
      'div.meeting-info-icon__icon-wrap',
      h(
        'button#meeting-info-indication[aria-label="Meeting information"]',
        h('span.meeting-info-icon__title', 'Meeting information'),
      ),
    ),
    state.recording && h('div.recording-indication__recording-container', 'Recording'),
    h('div.meeting-header__info-side', h('button[aria-label="View"]', 'View')),
  );
  if (state.hiddenBars) bar.classList.add('meeting-header__hidden');
  return bar;
}

function right() {
  if (!state.panel) return undefined;
  return h(
    'div#wc-container-right.wc-container-right--dark',
    state.panel === 'chat'
      ? h('div.pane.chat-container', h('h2', 'Meeting Chat'), h('textarea[aria-label="Type message here"]'))
      : h(
          'div.pane.participants-section-container',
          h('h2', `Participants (${state.heads})`),
          Array.from({ length: state.heads }, (_, i) =>
            h('div.participants-item__display-name', PEOPLE[i % PEOPLE.length]),
          ),
        ),
  );
}

function captions() {
  if (!state.captions) return undefined;
  return h('div#live-transcription-subtitle', h('div.live-transcription-subtitle__box', h('span.line')));
}

function content() {
  return h(
    'div#wc-content',
    h('div#wc-container-left', header(), ...video(), captions(), footer()),
    right(),
    state.phase === 'joining' && h('div.loading-layer.loading-layer--reset-webclient', 'Joining Meeting...'),
    state.phase === 'breakout' && h('div.loading-layer.loading-layer--bo-room', 'Joining Room 1...'),
  );
}

function room() {
  if (state.phase === 'waiting')
    return h(
      'div.waiting-room-container',
      h(
        'div.on-hold-main',
        h('div.wr-topic', state.title),
        h('p', 'Host has joined. You will be let in soon.'),
      ),
    );
  // The socket is lost: its own screen covers all, until it is back or given up.
  if (state.phase === 'reconnecting')
    return h(
      'div#wc-leave',
      h('div.dialog-reconnect-container', h('p', 'Disconnected'), h('button', 'Retry'), h('button', 'Leave')),
    );
  // What was left of the call under this dialog could not be measured; the stand-in leaves nothing.
  if (state.phase === 'removed') return h('div#wc-content');
  if (state.phase === 'breakout')
    return h('div#wc-content', h('div.loading-layer.loading-layer--bo-room', 'Joining Room 1...'));
  return content();
}

/** The dialogs that end a call. Their labels are the developers' own, in every language. */
const OVER = {
  ended: { label: 'Meeting is end now', words: 'This meeting has been ended by host', event: 'END_BY_HOST' },
  removed: {
    label: 'You have been removed',
    words: 'You have been removed from this meeting',
    event: 'REMOVED_BY_HOST',
  },
};

function draw() {
  stopChurn?.();
  for (const modal of document.querySelectorAll('body > .zm-modal')) modal.remove();
  root.removeAttribute('aria-hidden');
  stopChurn = undefined;
  if (state.bare) {
    const unknown = unknownPage(state.busy);
    stopChurn = unknown.stop;
    root.replaceChildren(unknown.scene);
  } else if (state.phase === 'lobby') root.replaceChildren(preview());
  else {
    const sharer = h('div.sharer-controlbar-container', h('button.sharer-button--stop[hidden]'));
    if (!state.presenting) sharer.classList.add('sharer-controlbar-container--hidden');
    root.replaceChildren(
      h('div#meeting-app.meeting-app', h('div.meeting-client', h('div.meeting-client-inner', room()))),
      state.phase === 'waiting' ? '' : sharer,
    );
  }
  const over = OVER[state.phase];
  if (!state.bare && over) {
    root.setAttribute('aria-hidden', 'true');
    const ok = h('button', 'OK');
    ok.addEventListener('click', () => stage.leave());
    document.body.append(
      h(
        `div.zm-modal[role="dialog"][aria-label="${over.label}"]`,
        h('div.zm-modal-body-title', over.words),
        ok,
      ),
    );
  }
  retitle();
  if (state.busy && state.phase === 'in-call') noise(Number(state.busy));
}

function retitle() {
  const joined = !['lobby', 'joining'].includes(state.phase);
  const name = joined ? `${state.locked ? '(Locked) ' : ''}${state.title}` : 'Zoom';
  if (document.title !== name) document.title = name;
}

function noise(seed) {
  stopChurn?.();
  if (!state.captions) stage.captions(true);
  stopChurn = churn({
    seed,
    tiles: [...document.querySelectorAll('.gallery-video-container__video-frame, .strip > div')],
    captions: () => document.querySelector('.live-transcription-subtitle__box .line'),
  });
}

function change(name, make, place) {
  const old = root.querySelector(name);
  const made = make();
  if (old && made) old.replaceWith(made);
  else if (old) old.remove();
  else if (made) place(made);
}

const stage = {
  site: 'zoom',
  state,
  shortcuts,
  phase(name, more = {}) {
    Object.assign(state, more, { phase: name });
    draw();
    if (name === 'in-call') tell('SUCCESS', { wcStatus: 'success', caption: state.title });
    if (OVER[name]) tell(OVER[name].event);
  },
  title(text) {
    state.title = text || 'Zoom Meeting';
    const topic = root.querySelector('.wr-topic');
    if (topic) topic.textContent = state.title;
    retitle();
  },
  heads(count) {
    state.heads = count;
    if (state.phase !== 'in-call') return;
    root.querySelector('#wc-footer').replaceWith(footer());
    for (const old of root.querySelectorAll(
      '.strip, .speaker-active-container__wrap, .gallery-video-container__main-view',
    ))
      old.remove();
    root.querySelector('.meeting-header').after(...video().filter(Boolean));
  },
  openPanel(name) {
    state.panel = name;
    change('#wc-container-right', right, (made) => root.querySelector('#wc-content').append(made));
    root.querySelector('#wc-footer').replaceWith(footer());
  },
  closePanel() {
    state.panel = null;
    root.querySelector('#wc-container-right')?.remove();
    root.querySelector('#wc-footer').replaceWith(footer());
  },
  captions(on) {
    state.captions = on;
    change('#live-transcription-subtitle', captions, (made) => root.querySelector('#wc-footer').before(made));
  },
  /** The bars slide away after three seconds of rest, as on the site; they stay in the document. */
  bars(shown) {
    state.hiddenBars = !shown;
    root.querySelector('#wc-footer').classList.toggle('footer__hidden', !shown);
    root.querySelector('.meeting-header').classList.toggle('meeting-header__hidden', !shown);
  },
  record(on) {
    state.recording = on;
    root.querySelector('.meeting-header').replaceWith(header());
  },
  /** The page's own signs of sharing, without a capture. */
  present(on) {
    state.presenting = on;
    root
      .querySelector('.sharer-controlbar-container')
      .classList.toggle('sharer-controlbar-container--hidden', !on);
    root.querySelector('#wc-footer').replaceWith(footer());
    tell(on ? 'START_PRESENTING' : 'STOP_PRESENTING');
  },
  share: (options) => sharing.start(options),
  stopShare: () => sharing.stop(),
  sharing,
  leave() {
    tell('LEAVE');
    history.replaceState(null, '', `/wc/leave?meetingNumber=${id}&feedback=false`);
    location.replace(`/wc/leave?meetingNumber=${id}&feedback=true`);
  },
  remove: () => stage.phase('removed'),
  endForAll: () => stage.phase('ended'),
  reconnect: (on) => stage.phase(on ? 'reconnecting' : 'in-call'),
  navigateAway: () => window.top.location.assign('/wc/home'),
  navigateTo: (path) => location.assign(path),
  removeFrame: () => window.frameElement?.remove(),
  blind: (on) => {
    state.bare = on;
    draw();
  },
  noise: (on) => (on ? noise(on === true ? 1 : on) : stopChurn?.()),
};
sharing.onStart = () => stage.present(true);
sharing.onEnd = () => stage.present(false);
Object.defineProperty(window, '__stage', { value: stage });

if (asked.has('burn') || state.busy) burn(Number(asked.get('burn') ?? 130));
document.body.append(root);
draw();
tell('JOINING', { wcStatus: 'preview', caption: state.title, displayName: 'Ana', meetingNo: id });
