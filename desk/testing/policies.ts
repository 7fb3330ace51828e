/** Policies for tests: a place of the test's own, whose file the account of the test may have written. */
import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { readPolicyText } from '../../core/policy/read-policy.ts';
import type { PolicyInForce } from '../../core/policy/policy.ts';
import type { PolicyPlace } from '../policy/policy-place.ts';
import { temporaryFolder } from './folder.ts';

/** A new folder, by the path that no link leads to. */
export const realTemporaryFolder = (): string => realpathSync(temporaryFolder());

/** A place for a policy in a folder, and what puts one there; that gives the file. */
export function policyIn(folder: string): { place: PolicyPlace; write: (held: unknown) => string } {
  const file = path.join(folder, 'etc', 'desk', 'policy.json');
  const place = { file, platform: process.platform, owners: [0, userInfo().uid], within: folder };
  const write = (held: unknown): string => {
    mkdirSync(path.dirname(file), { recursive: true });
    for (const made of [path.dirname(file), path.dirname(path.dirname(file))]) chmodSync(made, 0o755);
    writeFileSync(file, JSON.stringify(held), { mode: 0o644 });
    return file;
  };
  return { place, write };
}

/** A policy in force that holds this; its folders begin with no variables. */
export const policyOf = (held: unknown): PolicyInForce => ({
  file: '/etc/liaison-desk/policy.json',
  state: 'active',
  ...readPolicyText(JSON.stringify(held)),
});
