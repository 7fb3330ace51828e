/** What a command reads from and writes to. */
import type { PolicyInForce } from '../../core/policy/policy.ts';

export interface Terminal {
  /** Writes a line to standard output. */
  print(line: string): void;
  /** Writes a line to standard error. */
  complain(line: string): void;
  /** All of standard input, or its first `limit` bytes and one more. */
  readInput(limit: number): Promise<Uint8Array>;
}

/** What a command is given. */
export interface CommandTerminal extends Terminal {
  /** What the organization has decided for this computer. */
  policy: PolicyInForce;
}

/** The terminal that this process was started from. */
export const terminal: Terminal = {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
  readInput: async (limit) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
    return Buffer.concat(chunks).subarray(0, limit + 1);
  },
};
