/** Finds special characters by what people call them. */
import { specialSigns, type NamedSign, type SignGroup } from '../../core/typography/special-signs.ts';
import { messages } from '../words/messages.ts';

export interface FoundGroup {
  group: SignGroup;
  signs: readonly string[];
}

const names: Partial<Record<string, string>> = messages.typography.names satisfies Record<NamedSign, string>;

/** What a character is called; a letter by itself. */
export const nameOfSign = (sign: string): string => names[sign] ?? sign;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Letters that no normal form takes apart. */
const bases: Readonly<Record<string, string>> = {
  ...{ Æ: 'ae', Đ: 'd', Ł: 'l', Ø: 'o', Œ: 'oe', ẞ: 'ss', ß: 'ss', Þ: 'th', ı: 'i' },
};

/** The groups, each with the characters whose name has every typed word, or that look like what was typed. */
export function findSigns(typed: string): FoundGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const has = (sign: string): boolean => {
    if (typed.trim() === sign) return true;
    const name = names[sign];
    const called = name === undefined ? [bases[sign] ?? plain(sign)] : plain(name).split(/[^\p{L}]+/u);
    return words.every((word) => called.some((one) => one.startsWith(word)));
  };
  return (Object.keys(specialSigns) as SignGroup[])
    .map((group) => ({ group, signs: specialSigns[group].filter(has) }))
    .filter(({ signs }) => signs.length > 0);
}
