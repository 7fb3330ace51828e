import { describe, expect, it } from 'vitest';
import { HtmlValidate } from 'html-validate';
import type { CheckedRule, PdfCheck } from '../../core/export/pdf-check.ts';
import { pdfRemarks } from '../../core/export/pdf-check.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { assertHarmless } from './assert-harmless.ts';
import { pdfReport, reportOf } from './pdf-report.ts';

const rule = (id: string, findings: CheckedRule['findings'] = []): CheckedRule => ({
  standard: 'universal',
  id,
  clause: '7.3',
  checkpoints: ['13-004'],
  says: 'Every picture has an alternative text.',
  findings,
});
const check = (findings: CheckedRule['findings']): PdfCheck => ({
  rules: [rule('one', findings), { ...rule('two'), says: 'Every font is in the file.' }],
  facts: {
    ...nothingChecked.facts,
    pages: 3,
    title: 'Spring <news>',
    figures: [{ page: 2, alt: 'A hall & people' }],
    silentPictures: 1,
    languages: ['en', 'fr'],
    bookmarks: ['First'],
    links: 4,
  },
});
const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the accessibility report of a PDF', () => {
  it('says that a file meets the standard, and what a person still has to judge', () => {
    const html = pdfReport('briefs/spring.pdf', check([]), '../assets/house.css');
    expect(words(html)).toContain('it passes all 2 checks');
    expect(words(html)).toContain('Page 2: “A hall &amp; people”');
    expect(words(html)).toContain('1 picture is skipped by screen readers');
    expect(words(html)).toContain('in “en”, and parts of it in “fr”');
    expect(words(html)).not.toContain('What is missing');
  });

  it('names every place where a check failed', () => {
    const html = pdfReport(
      'spring.pdf',
      check([{ page: 3, what: 'a picture has none' }]),
      'assets/house.css',
    );
    expect(words(html)).toContain('does not claim PDF/UA-1 (ISO 14289-1): it passes 1 of 2 checks');
    expect(words(html)).toContain('Page 3: a picture has none');
  });

  it('is a valid and harmless page beside its PDF', async () => {
    const html = pdfReport('spring.pdf', check([{ page: null, what: '<b>x</b>' }]), 'assets/house.css');
    assertHarmless(html, 'report');
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(reportOf('briefs/spring.pdf')).toBe('briefs/spring-accessibility.html');
  });
});

describe('the remark on a PDF that may not claim to be for everyone', () => {
  it('says what is missing and where, and is not made otherwise', () => {
    expect(pdfRemarks('a.pdf', check([]))).toEqual([]);
    expect(pdfRemarks('a.pdf', check([{ page: 2, what: 'a picture has no alternative text' }]))).toEqual([
      '“a.pdf” does not claim PDF/UA, the standard for PDFs that everyone can read: a picture has no alternative text (page 2).',
    ]);
  });
});
