/** What CHANGELOG.md says of a version, for its release: node changelog-section.ts 1.2.0 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The section below `## <version>` (a day may follow it). Throws where there is none, or nothing in it. */
export function sectionOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const begin = lines.findIndex((line) => line.startsWith('## ') && line.split(' ')[1] === version);
  const after = lines.slice(begin + 1);
  const end = after.findIndex((line) => line.startsWith('## '));
  const section = (end === -1 ? after : after.slice(0, end)).join('\n').trim();
  if (begin === -1 || section === '')
    throw new Error(
      `CHANGELOG.md says nothing of version ${version}. Give it a section “## ${version}” before the tag.`,
    );
  return section;
}

if (import.meta.main) {
  const changelog = await readFile(path.join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
  try {
    console.log(sectionOf(changelog, process.argv[2] ?? ''));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
