// A page of the site that is no call: home, the page after leaving, the launcher of the app.
const texts = { launcher: 'Launch Meeting - Zoom', left: 'Zoom', home: 'Zoom' };
const kind = document.documentElement.dataset.page;
document.title = texts[kind] ?? 'Not here';
document.body.append(
  h('div.page', h('h1', kind === 'launcher' ? 'Click Launch Meeting' : (kind ?? 'Not here'))),
);
if (kind === 'launcher') history.replaceState(null, '', `${location.pathname}${location.search}#success`);
Object.defineProperty(window, '__stage', {
  value: { site: 'plain', kind, title: (text) => (document.title = text) },
});
