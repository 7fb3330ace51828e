import { describe, expect, it } from 'vitest';
import { markArtifacts } from './artifacts.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('marking artifacts', () => {
  it('puts a fill between BMC and EMC', () => {
    expect(markArtifacts(lines('1 0 0 rg', '0 0 10 10 re', 'f', 'Q'))).toBe(
      lines('1 0 0 rg', '/Artifact BMC', '0 0 10 10 re', 'f', 'EMC', 'Q'),
    );
  });

  it('takes a path of many steps as one', () => {
    expect(markArtifacts(lines('0 0 m', '5 5 l', '1 2 3 4 5 6 c', 'h', 'S'))).toBe(
      lines('/Artifact BMC', '0 0 m', '5 5 l', '1 2 3 4 5 6 c', 'h', 'S', 'EMC'),
    );
  });

  it('leaves a path alone that only clips', () => {
    const clip = lines('q', '0 0 10 10 re', 'W* n', 'q');
    expect(markArtifacts(clip)).toBe(clip);
    const apart = lines('0 0 10 10 re', 'W', 'n');
    expect(markArtifacts(apart)).toBe(apart);
  });

  it('leaves marked content alone', () => {
    const marked = lines('/P <</MCID 3 >>BDC', '0 0 10 10 re', 'f', '/X30 Do', 'EMC');
    expect(markArtifacts(marked)).toBe(marked);
  });

  it('marks a picture that is shown outside the text', () => {
    expect(markArtifacts(lines('q', '/X30 Do', 'Q'))).toBe(
      lines('q', '/Artifact BMC', '/X30 Do', 'EMC', 'Q'),
    );
  });

  it('changes nothing when done again', () => {
    const once = markArtifacts(lines('0 0 10 10 re', 'f', '/P <</MCID 0 >>BDC', '(a) Tj', 'EMC', '/X1 Do'));
    expect(markArtifacts(once)).toBe(once);
  });
});
