import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../document.ts';
import { takeApart } from './quotation.ts';

const paragraph = (...content: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
});
const quotation = (...content: BodyNode[]): BodyNode => ({ type: 'blockquote', content });
const words = (node: BodyNode | null): string | null =>
  node && (node.content ?? []).map(({ text }) => text ?? '').join('');
const read = (node: BodyNode): [said: (string | null)[], speaker: string | null] => {
  const { said, speaker } = takeApart(node);
  return [said.map(words), words(speaker)];
};
const lineBreak: BodyNode = { type: 'hardBreak' };
const bold = (text: string): BodyNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });

describe('the speaker of a quotation', () => {
  it.each(['– ', '— ', '- ', '―', '-- '])('is the last paragraph where it begins with “%s”', (dash) => {
    expect(read(quotation(paragraph('We counted twice.'), paragraph(`${dash}Head of the unit`)))).toEqual([
      ['We counted twice.'],
      'Head of the unit',
    ]);
  });

  it('is a last line that begins with a dash', () => {
    expect(read(quotation(paragraph('We counted.', lineBreak, 'Twice.', lineBreak, '– Ann Li')))).toEqual([
      ['We counted.Twice.'],
      'Ann Li',
    ]);
  });

  it('keeps its marks, and loses a dash that stands apart from them', () => {
    const { speaker } = takeApart(
      quotation(paragraph('We counted.'), paragraph('— ', bold('Ann Li'), ', head of unit')),
    );
    expect(speaker?.content).toEqual([bold('Ann Li'), { type: 'text', text: ', head of unit' }]);
  });

  it.each(['“We counted twice.”', '« Nous avons compté. »', '"We counted."', '„Wir zählten.“'])(
    'is a short line after the quotation marks of %s',
    (said) => {
      expect(read(quotation(paragraph(said), paragraph('Ann Li, head of the unit')))).toEqual([
        [said],
        'Ann Li, head of the unit',
      ]);
    },
  );

  it.each([
    ['one paragraph', quotation(paragraph('– We counted twice.'))],
    ['two paragraphs of one speech', quotation(paragraph('We counted.'), paragraph('Then again.'))],
    ['two quoted paragraphs', quotation(paragraph('“We counted.”'), paragraph('“Then again.”'))],
    ['a sentence after the quotation', quotation(paragraph('“We counted.”'), paragraph('She paused.'))],
    ['a long paragraph with a dash', quotation(paragraph('We did.'), paragraph(`– ${'word '.repeat(40)}`))],
    [
      'a list at the end',
      quotation(paragraph('We counted:'), {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('– twice')] }],
      }),
    ],
  ])('is not looked for in %s', (_, node) => {
    expect(takeApart(node).speaker).toBeNull();
  });

  it('takes no word away', () => {
    const whole = quotation(paragraph('“Yes.”'), paragraph('—'), paragraph('Ann'));
    expect(read(whole)[0].length).toBeGreaterThan(0);
  });
});
