import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderNameFor } from './folder-name.ts';

describe('the folder of a new library', () => {
  it.each([
    ['Liaison Office in Northport', 'Liaison Office in Northport'],
    ['  Bureau   de liaison à Genève ', 'Bureau de liaison à Genève'],
    ['Press/Media: "North"', 'Press Media North'],
    ['..\\..\\Windows', 'Windows'],
    ['../../etc', 'etc'],
    ['Office Ltd.', 'Office Ltd'],
    ['CON', 'Library CON'],
    ['nul.office', 'Library nul.office'],
    ['', 'Liaison library'],
    ['???', 'Liaison library'],
    ['\u202eOffice\u0000', 'Office'],
  ])('of “%s” is called “%s”', (office, folder) => {
    expect(folderNameFor(office)).toBe(folder);
  });

  it('has a name that every file system takes, whatever the office is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (office) => {
        const name = folderNameFor(office);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[\s.]|[\s.]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(60);
        expect(folderNameFor(name)).toBe(name);
      }),
    );
  });
});
