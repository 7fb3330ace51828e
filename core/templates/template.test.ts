import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../body/body.ts';
import { documentSchema, type Brochure } from '../document.ts';
import { anyBrochure, anyDocument } from '../fields/testing/any-document.ts';
import { titleOf } from '../list/listing.ts';
import { asTemplate, builtIn, builtInTemplates, fromTemplate, nextBrochure, templateId } from './template.ts';

const at = '2024-03-11T09:00:00.000Z';

describe('a template', () => {
  it('keeps the words of its document, and what is begun with it is a draft of its own', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const template = asTemplate(document, at);
        expect(template).toMatchObject({ id: templateId, kind: document.kind, status: 'draft' });
        expect(titleOf(template)).toBe(titleOf(document));
        if (template.kind === 'brochure') expect(template.items).toEqual([]);
        else expect(template).toMatchObject({ date: null, notBefore: null });
        const begun = fromTemplate(template, { id: 'new', at });
        expect(documentSchema.parse(begun)).toEqual(begun);
        expect(begun).toEqual({ ...template, id: 'new' });
      }),
    );
  });

  it.each(builtInTemplates)('for a news item of the kind “%s” is a text that the desk knows', (name) => {
    const { body } = builtIn(name);
    expect(body && checkBody(body)).toBe(body);
  });
});

describe('a brochure like the last one', () => {
  const last = (fields: Partial<Brochure>): Brochure => ({
    ...(fc.sample(anyBrochure, 1)[0] as Brochure),
    ...fields,
  });

  it('has its settings, and the items that were chosen', () => {
    fc.assert(
      fc.property(anyBrochure, (brochure) => {
        const next = nextBrochure(brochure, ['a', 'b']);
        expect(next.items).toEqual(['a', 'b']);
        for (const name of [
          'paper',
          'columns',
          'grouping',
          'dateForm',
          'bleed',
          'language',
          'closing',
        ] as const)
          expect(next[name]).toEqual(brochure[name]);
      }),
    );
  });

  it('has the next number where editions are counted, and none where it says days', () => {
    const editions = ['Issue 12', 'No. 9/2024', 'January to April 2019', 'Spring 2024', ''];
    expect(editions.map((edition) => nextBrochure(last({ edition }), []).edition)).toEqual([
      'Issue 13',
      'No. 10/2024',
      '',
      '',
      '',
    ]);
    expect(nextBrochure(last({ title: 'Working together 4' }), []).title).toBe('Working together 5');
    expect(nextBrochure(last({ title: 'Working together' }), []).title).toBe('Working together');
  });
});
