import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSite, servedFile, serveFile } from './served-folder.ts';

const folder = path.resolve('/exports/spring');

describe('a page being printed', () => {
  it('gets the files of its folder', () => {
    expect(servedFile(`${printSite}/assets/house.css`, folder)).toBe(path.join(folder, 'assets/house.css'));
    expect(servedFile(`${printSite}/briefs/a%20b.html`, folder)).toBe(path.join(folder, 'briefs/a b.html'));
  });

  it.each([
    'https://example.org/assets/house.css',
    'https://export.invalid.example.org/a.css',
    'http://export.invalid/a.css',
    `${printSite}/..%2f..%2fetc%2fhouse.css`,
    `${printSite}/%00.css`,
    `${printSite}/%`,
    `${printSite}/library.json`,
    `${printSite}/`,
    'file:///etc/passwd',
    'no address',
  ])('does not get %s', (address) => {
    expect(servedFile(address, folder)).toBeNull();
  });

  it('never gets anything outside its folder, whatever it asks for', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '%2e%2e', '%2f', '\\', '%5c', '.', 'a', 'house.css'),
      fc.webSegment(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = servedFile(`${printSite}/${parts.join('/')}.css`, folder);
        if (file !== null) expect(file.startsWith(folder + path.sep)).toBe(true);
      }),
    );
  });

  it('is answered with a policy that runs nothing, and with 404 for what is not there', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'served-'));
    try {
      await writeFile(path.join(own, 'a.css'), 'p{}');
      const answer = await serveFile(`${printSite}/a.css`, own);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('p{}');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await serveFile(`${printSite}/b.css`, own)).status).toBe(404);
    } finally {
      await rm(own, { recursive: true });
    }
  });
});
