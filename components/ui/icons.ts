/*
 * Every icon is one stroked path in a box of 16; a dot is a circle of half a pixel, drawn by its
 * stroke. `<Icon of={check} />`.
 */
export const fold = 'M3.5 8h9';
export const more =
  'M3 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0zM7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0zM12 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0z';
export const cross = 'M4 4l8 8M12 4l-8 8';
export const plus = 'M8 3.5v9M3.5 8h9';
export const minus = 'M4 8h8';
export const check = 'M3.5 8.5l3 3 6-7';
export const arrowOut = 'M3 8h10M9 4l4 4-4 4';
export const arrowIn = 'M13 8H3M7 4L3 8l4 4';
export const feedback = 'M8 3v6M8 12.6v.1';
export const ask = 'M5.7 5.9a2.3 2.3 0 1 1 3.5 2c-.8.5-1.2 1-1.2 1.8M8 12.6v.1';
export const agree = 'M4 6.25h8M4 9.75h8';
export const flag = 'M4.5 14V2.75h7.5L10 5.75l2 3H4.5';
export const note = 'M4 5h8M4 8h8M4 11h5';
export const hide =
  'M2.5 2.5l11 11M6.6 4.2A6 6 0 0 1 8 4c3 0 5 2.2 6 4a9.5 9.5 0 0 1-1.7 2.2M9.5 9.6A2.1 2.1 0 0 1 6.4 6.5M4.3 5.3A9.3 9.3 0 0 0 2 8c1 1.8 3 4 6 4 .9 0 1.7-.2 2.4-.5';
export const lock =
  'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7zM5.5 7V5a2.5 2.5 0 0 1 5 0v2';
export const search = 'M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0zM10.2 10.2L13.5 13.5';
export const book =
  'M8 4.2C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 .1 5.5 1.2 1.5-1.1 3.5-1.4 5.5-1.2V3c-2-.2-4 0-5.5 1.2zM8 4.2v9.5';
export const settings =
  'M2.5 5h5M11.5 5h2M2.5 11h2M8.5 11h5M7.5 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM4.5 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0z';
export const clock = 'M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0zM8 5v3l2 1.5';
export const back = 'M9.5 3.5L5 8l4.5 4.5';
export const right = 'M6 3.5L10.5 8 6 12.5';
export const down = 'M3.5 6L8 10.5 12.5 6';
export const up = 'M3.5 10L8 5.5l4.5 4.5';
export const pin = 'M5.5 2.5h5M6.2 2.5L6 7 4 9.5h8L10 7l-.2-4.5M8 9.5v4';
export const play = 'M5 3.5v9l7-4.5z';
export const pause = 'M5.5 3.5v9M10.5 3.5v9';
export const stop =
  'M5.5 4h5A1.5 1.5 0 0 1 12 5.5v5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 4 10.5v-5A1.5 1.5 0 0 1 5.5 4z';
export const save = 'M8 2.5v7.5M5 7l3 3 3-3M3 13h10';
export const trash = 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9';
export const edit = 'M3 13l.6-2.8L10.5 3.3l2.2 2.2-6.9 6.9L3 13z';
export const warn = 'M8 3l5.8 10H2.2L8 3zM8 7v2.8M8 11.5v.1';
export const undo = 'M3.5 6A5 5 0 1 1 3 9M3.2 2.8V6h3.2';
export const again = 'M12.5 6A5 5 0 1 0 13 9M12.8 2.8V6H9.6';
export const copy =
  'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2';
