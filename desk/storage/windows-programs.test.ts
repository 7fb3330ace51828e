import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as programs from './windows-programs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bare = /['"`](?:reg|cmd|powershell|pwsh|icacls|where|whoami|wmic|tasklist|taskkill)(?:\.exe)?['"`]/i;

it('has whole paths, and no part of the desk calls a program of Windows by its bare name', () => {
  for (const program of [programs.powershell, programs.registryTool])
    expect(program).toMatch(/^C:\\Windows\\System32\\.+\.exe$/);
  const files = globSync(['desk/**/*.ts', 'electron/**/*.ts'], { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter(
    (file) => !file.endsWith('.test.ts') && bare.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(found).toEqual([]);
});
