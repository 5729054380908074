import type { Box, Target } from './driver.ts';

export type Question =
  | { readonly ask: 'count' | 'sees' | 'text' | 'value' | 'box' | 'point' | 'focus' | 'select' | 'focused' }
  | { readonly ask: 'covers'; readonly x: number; readonly y: number };

export interface Answer {
  /** How many can be seen. */
  readonly seen: number;
  /** How many fit, seen or not. */
  readonly all: number;
  readonly text?: string;
  readonly box?: Box;
  /** The middle of the element's part inside the viewport. */
  readonly point?: { readonly x: number; readonly y: number };
  /** What lies on that middle instead of the element. */
  readonly covered?: string;
}

/**
 * Finds what a target means in the document and answers a question about it. It runs inside the page, so it
 * uses nothing from outside itself. Roles and names follow the platform's rules as far as our pages need them.
 */
export function look(target: Target | undefined, question: Question): Answer {
  const wanted = typeof target === 'string' ? { css: target } : target;
  const squash = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

  const roleOf = (element: Element): string => {
    const given = element.getAttribute('role');
    if (given) return given.split(' ')[0] ?? '';
    const tag = element.localName;
    if (tag === 'input') {
      const type = (element.getAttribute('type') ?? 'text').toLowerCase();
      const byType: Record<string, string> = {
        checkbox: 'checkbox',
        radio: 'radio',
        range: 'slider',
        number: 'spinbutton',
        search: 'searchbox',
        button: 'button',
        submit: 'button',
        reset: 'button',
        hidden: '',
      };
      return byType[type] ?? 'textbox';
    }
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    if (tag === 'select') return element.hasAttribute('multiple') ? 'listbox' : 'combobox';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    const byTag: Record<string, string> = {
      button: 'button',
      summary: 'button',
      textarea: 'textbox',
      ul: 'list',
      ol: 'list',
      li: 'listitem',
      dialog: 'dialog',
      nav: 'navigation',
      main: 'main',
      article: 'article',
      section: 'region',
      form: 'form',
      table: 'table',
      tr: 'row',
      td: 'cell',
      th: 'columnheader',
      option: 'option',
      progress: 'progressbar',
      meter: 'meter',
      img: 'img',
      fieldset: 'group',
      details: 'group',
      output: 'status',
    };
    return byTag[tag] ?? '';
  };

  const contents = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.localName === 'style') return '';
    const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
    if (label) return ` ${label} `;
    return [...node.childNodes].map(contents).join('');
  };

  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const byIds = squash(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    if (byIds) return byIds;
    const label = squash(element.getAttribute('aria-label'));
    if (label) return label;
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const byLabels = squash(labels.map((one) => [...one.childNodes].map(contents).join('')).join(' '));
    if (byLabels) return byLabels;
    if (element.localName === 'fieldset') return squash(element.querySelector('legend')?.textContent);
    if (!/^(textbox|searchbox|spinbutton|slider|combobox|listbox)$/.test(roleOf(element))) {
      const inside = squash([...element.childNodes].map(contents).join(''));
      if (inside) return inside;
    }
    return squash(
      element.getAttribute('alt') ??
        element.getAttribute('title') ??
        element.getAttribute('placeholder') ??
        '',
    );
  };

  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  };

  const says = (text: string, part: string): boolean =>
    wanted?.exact ? text === squash(part) : text.toLowerCase().includes(squash(part).toLowerCase());

  const find = (): Element[] => {
    if (!wanted) return [document.documentElement];
    const roots = wanted.within ? [...document.querySelectorAll(wanted.within)] : [document];
    let found = [...new Set(roots.flatMap((root) => [...root.querySelectorAll(wanted.css ?? '*')]))];
    const { role, name, text } = wanted;
    if (role !== undefined) found = found.filter((element) => roleOf(element) === role);
    if (name !== undefined) found = found.filter((element) => says(nameOf(element), name));
    if (text !== undefined) {
      found = found.filter((element) => says(squash(element.textContent), text));
      if (!wanted.css && !role) {
        found = found.filter(
          (element) => !found.some((other) => other !== element && element.contains(other)),
        );
        found = found.filter((element) => !/^(script|style|title|head)$/.test(element.localName));
      }
    }
    return found;
  };

  const all = find();
  const seenOnes = all.filter(visible);
  const counts = { seen: seenOnes.length, all: all.length };
  const picked = wanted?.nth === undefined ? seenOnes : seenOnes.slice(wanted.nth, wanted.nth + 1);
  const element = wanted ? picked[0] : document.documentElement;
  const one = { seen: picked.length, all: all.length };
  if (question.ask === 'count' || question.ask === 'sees') return counts;
  if (question.ask === 'covers') {
    const there = document.elementFromPoint(question.x, question.y);
    return there && all.some((candidate) => candidate === there || candidate.contains(there))
      ? counts
      : { ...counts, covered: there ? `<${there.localName} id="${there.id}">` : 'nothing' };
  }
  if (!element || picked.length > 1) return one;
  if (question.ask === 'text') {
    const shown = element === document.documentElement ? document.body : element;
    return { ...one, text: shown instanceof HTMLElement ? shown.innerText : (element.textContent ?? '') };
  }
  if (question.ask === 'value') return { ...one, text: (element as HTMLInputElement).value ?? '' };
  if (question.ask === 'focused') {
    const focused = document.hasFocus() && document.activeElement === element;
    return { ...one, text: focused ? 'focused' : '' };
  }
  if (question.ask === 'focus' || question.ask === 'select') {
    (element as HTMLElement).focus();
    if (question.ask === 'select') (element as HTMLInputElement).select?.();
    return one;
  }
  if (question.ask === 'point')
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const box = { x, y, width, height };
  if (question.ask === 'box') return { ...one, box };
  const middle = (from: number, size: number, end: number): number =>
    (Math.max(0, from) + Math.min(end, from + size)) / 2;
  const point = { x: middle(x, width, innerWidth), y: middle(y, height, innerHeight) };
  const there = document.elementFromPoint(point.x, point.y);
  // A click on a label's own input, or on what lies inside the element, reaches it too.
  const reached =
    there !== null &&
    (element.contains(there) ||
      [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(there)));
  return reached
    ? { ...one, box, point }
    : { ...one, box, point, covered: there ? `<${there.localName} class="${there.className}">` : 'nothing' };
}
