import { expect, it } from 'vitest';
import type { ReadLanguage } from './words.ts';
import { languageOf } from './text-language.ts';

/** A sentence in each language: one without its sentence does not compile. */
const sentences: Record<ReadLanguage, string> = {
  en: 'The judges of nine countries met in the city hall, and they will meet again in the spring.',
  fr: 'Les juges de neuf pays se sont réunis à la mairie et ils se retrouveront au printemps.',
  es: 'Los jueces de nueve países se reunieron en el ayuntamiento y volverán a reunirse en primavera.',
  nl: 'De rechters van negen landen kwamen bijeen in het stadhuis en komen in de lente weer bijeen.',
  de: 'Die Richter aus neun Ländern haben sich in der Stadt getroffen und treffen sich im Frühling wieder.',
  pt: 'Os juízes de nove países reuniram-se na câmara e vão reunir-se de novo na primavera do ano.',
};

it.each(Object.entries(sentences))('tells %s by its common words', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ['ar', 'اجتمع قضاة من تسع دول (UNODC) في فيينا.'],
  ['he', 'שופטים מתשע מדינות נפגשו בווינה.'],
  ['el', 'Δικαστές από εννέα χώρες συναντήθηκαν.'],
  ['ru', 'Судьи из девяти стран собрались в Вене, чтобы обменяться опытом.'],
  ['bg', 'Съдии от девет държави се срещнаха във Виена.'],
  ['zh', '来自九个国家的法官在维也纳会面。'],
  ['ja', '九か国の裁判官がウィーンで会った。'],
  ['ko', '아홉 나라의 판사들이 빈에서 만났다.'],
])('tells %s by its script', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it('is not led astray by a name in another script', () => {
  expect(languageOf('The court of القاهرة met in Vienna, and it will meet again in 維也納.')).toBe('en');
});

it('takes the language around it where a text is too short to tell', () => {
  expect(languageOf('Port de Riga', 'nl')).toBe('nl');
  expect(languageOf('')).toBe('en');
});
