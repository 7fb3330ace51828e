/** A screen that nobody else has (X11 only): what is copied, and which window has the keys, belongs to a screen. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** A screen without a window manager; `display` is its address for the DISPLAY of what is shown there. */
export interface Screen {
  display: string;
  stop(): void;
}

/** True where the program is installed that makes such screens. */
export const hasScreens = (): boolean =>
  process.platform === 'linux' && spawnSync('which', ['Xvfb']).status === 0;

/** Starts a screen. Throws where Xvfb is missing. */
export async function startScreen(): Promise<Screen> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = screen.stdio[3];
  if (!told) throw new Error('Xvfb has no place to say its display.');
  const [number] = (await once(told, 'data')) as [Buffer];
  return {
    display: `:${number.toString().trim()}`,
    stop: () => {
      screen.kill();
    },
  };
}
