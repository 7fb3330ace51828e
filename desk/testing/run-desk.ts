/** Runs the command line as `npm run -s desk` does, as a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const cli = path.join(import.meta.dirname, '../cli.mjs');
const bin = path.join(import.meta.dirname, '../../node_modules/.bin');

/** What a command printed, and how it ended. */
export interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** `input` is its standard input. */
export function runDesk(
  args: string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const PATH = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`;
    const child = spawn('node', [cli, ...args], { env: { ...process.env, NODE_OPTIONS: '', PATH, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, out, err });
    });
    child.stdin.end(input);
  });
}
