import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOlder, languageSets, originalOf } from './language-set.ts';
import { link, linkCandidates, unlink, type Linkable, type Relinked, type Standing } from './link.ts';

const at = '2024-03-11T09:00:00.000Z';
const item = (id: string, language: string, of?: string, digest = `said ${of ?? ''}`): Linkable => ({
  id,
  kind: 'news',
  language,
  said: `said ${id}`,
  translation: of === undefined ? null : { of, at, digest },
});

const changed = (all: readonly Linkable[], changes: readonly Relinked[]): Linkable[] =>
  all.map((one) => {
    const change = changes.find(({ id }) => id === one.id);
    return change ? { ...one, translation: change.after } : one;
  });
const find = (all: readonly Linkable[], id: string): Linkable => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}.`);
  return found;
};
function joined(
  all: readonly Linkable[],
  translation: string,
  original: string,
  standing: Standing = 'now',
): Linkable[] {
  const made = link(
    { translation: find(all, translation), original: find(all, original), standing, at },
    all,
  );
  if ('refused' in made) throw new Error(made.refused.kind);
  return changed(all, made.changes);
}

describe('two items that are joined', () => {
  it('are an original and its translation, up to date or older as was said', () => {
    const all = [item('ar', 'ar'), item('fr', 'fr')];
    for (const standing of ['now', 'older'] as const) {
      const after = joined(all, 'fr', 'ar', standing);
      expect(find(after, 'fr').translation?.of).toBe('ar');
      expect(isOlder(find(after, 'fr'), find(after, 'ar'))).toBe(standing === 'older');
    }
  });

  it('join the original of a set where one is a translation already', () => {
    const after = joined([item('en', 'en'), item('fr', 'fr', 'en'), item('ar', 'ar')], 'ar', 'fr');
    expect(find(after, 'ar').translation?.of).toBe('en');
  });

  it('bring along the translations that they have, no newer than they are', () => {
    const all = [
      item('en', 'en'),
      item('fr', 'fr'),
      item('es', 'es', 'fr'),
      item('pt', 'pt', 'fr', 'an earlier state'),
    ];
    const after = joined(all, 'fr', 'en');
    expect(after.map(({ translation }) => translation?.of)).toEqual([undefined, 'en', 'en', 'en']);
    const old = (all: Linkable[]): (boolean | null)[] => all.slice(1).map((one) => isOlder(one, all[0]));
    expect(old(after)).toEqual([false, false, true]);
    expect(old(joined(all, 'fr', 'en', 'older'))).toEqual([true, true, true]);
  });

  it('change places where the original is made the translation of its own translation', () => {
    const after = joined([item('en', 'en'), item('fr', 'fr', 'en'), item('es', 'es', 'en')], 'en', 'fr');
    expect(after.map(({ translation }) => translation?.of)).toEqual(['fr', undefined, 'fr']);
  });

  it('are refused where a set would have a language twice, or nothing would come of it', () => {
    const brief: Linkable = { ...item('brief', 'es'), kind: 'brief' };
    const all = [
      item('en', 'en'),
      item('fr', 'fr', 'en'),
      item('fr-too', 'fr'),
      item('ar', 'ar'),
      item('en-too', 'en', 'ar'),
      brief,
    ];
    const why = (translation: string, original: string) => {
      const made = link(
        { translation: find(all, translation), original: find(all, original), standing: 'now', at },
        all,
      );
      return 'refused' in made ? made.refused : null;
    };
    expect(why('fr-too', 'en')).toEqual({ kind: 'language-taken', language: 'fr', by: 'fr' });
    expect(why('ar', 'en')).toEqual({ kind: 'language-taken', language: 'en', by: 'en' });
    expect(why('en', 'en')).toEqual({ kind: 'same-document' });
    expect(why('fr', 'en')).toEqual({ kind: 'linked' });
    expect(why('brief', 'en')).toEqual({ kind: 'other-kind' });
    expect(linkCandidates(find(all, 'fr-too'), all, 'translation').map(({ id }) => id)).toEqual([
      'ar',
      'en-too',
    ]);
  });
});

describe('whatever is joined and parted', () => {
  const languages = ['en', 'fr', 'ar', 'es', 'zh', 'ru'];
  const step = fc.record({
    a: fc.nat(7),
    b: fc.nat(7),
    standing: fc.constantFrom<Standing>('now', 'older'),
    part: fc.boolean(),
  });
  const library = fc.array(fc.constantFrom(...languages), { minLength: 2, maxLength: 8 });

  it('leaves no chain and no circle, no language twice in a set, and can be taken back', () => {
    fc.assert(
      fc.property(library, fc.array(step, { maxLength: 12 }), (tags, steps) => {
        let all = tags.map((language, i) => item(`item-${String(i)}`, language));
        for (const { a, b, standing, part } of steps) {
          const [one, other] = [all[a % all.length], all[b % all.length]];
          if (!one || !other) continue;
          const parted = unlink(one);
          const made = part
            ? { changes: parted ? [parted] : [] }
            : link({ translation: one, original: other, standing, at }, all);
          if ('refused' in made) continue;
          const after = changed(all, made.changes);
          for (const each of after)
            if (each.translation) {
              expect(each.translation.of).not.toBe(each.id);
              expect(after.find(({ id }) => id === originalOf(each))?.translation ?? null).toBeNull();
            }
          for (const set of languageSets(after).values())
            expect(new Set(set.map(({ language }) => language)).size).toBe(set.length);
          const back = made.changes.map(({ id, before, after: then }) => ({
            id,
            before: then,
            after: before,
          }));
          expect(changed(after, back)).toEqual(all);
          all = after;
        }
      }),
    );
  });
});
