import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PATIENCE } from './driver.ts';
import { within } from './patience.ts';

/** Where the program is that draws a screen nobody sees; undefined where it is not installed. */
export function screenProgram(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'Xvfb')).find((path) => existsSync(path));
}

/** Draws a screen and gives its name for `DISPLAY`. It ends with the last program that shows on it. */
export async function drawScreen(): Promise<string> {
  const program = screenProgram();
  if (!program) throw new Error('Xvfb is not installed: there is no screen to share.');
  const screen = spawn(program, ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-terminate'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const named = new Promise<string>((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', () => fail(new Error('Xvfb ended.')));
    screen.stdout.once('data', (number: Buffer) => done(`:${number.toString().trim()}`));
  });
  return within(PATIENCE, 'Drawing a screen', named);
}
