import { describe, expect, it } from 'vitest';
import { debianPackage, lastErrorLine } from './cannot-print.ts';

describe('what a browser said before it ended', () => {
  it.each([
    ['libnss3.so', 'libnss3'],
    ['libnssutil3.so', 'libnss3'],
    ['libX11.so.6', 'libx11-6'],
    ['libXcomposite.so.1', 'libxcomposite1'],
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
    ['libexpat.so.1', 'libexpat1'],
    ['libgbm.so.1', 'libgbm1'],
  ])('names the package of %s as %s', (library, name) => {
    expect(debianPackage(library)).toBe(name);
  });

  it('is told as a missing library, a sandbox that is not allowed, its last error, or not at all', () => {
    expect(
      lastErrorLine(
        '/usr/bin/x: error while loading shared libraries: libgbm.so.1: cannot open shared object file: No such file or directory',
      ),
    ).toBe('the library libgbm.so.1 is missing; Debian has it in the package libgbm1');
    expect(
      lastErrorLine('[1:1:FATAL:zygote_host_impl_linux.cc(132)] No usable sandbox! If you are'),
    ).toContain('does not allow its sandbox');
    expect(lastErrorLine('a\n[12:12:0101/000000.1:ERROR:a.cc(1)] Missing X server or $DISPLAY\nb')).toBe(
      'Missing X server or $DISPLAY',
    );
    expect(lastErrorLine('Nothing of note.')).toBeNull();
  });
});
