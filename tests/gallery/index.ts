import { STATES } from './states.ts';

const main = document.querySelector('main');
const asked = new URLSearchParams(location.search);
const only = asked.get('only');

for (const state of STATES) {
  if (only !== null && !state.name.startsWith(only)) continue;
  for (const theme of ['dark', 'light']) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = `${state.name}, ${theme}`;
    const frame = document.createElement('iframe');
    frame.title = caption.textContent;
    frame.src = `./frame.html?state=${state.name}&theme=${theme}${asked.has('long') ? '&long' : ''}`;
    frame.width = String(state.width ?? 340);
    frame.height = '300';
    figure.append(caption, frame);
    main?.append(figure);
  }
}
