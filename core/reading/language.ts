/** The language of a text, guessed from its commonest words. */
import { languages, type Language } from '../document.ts';

const commonWords: Record<Language, string> = {
  en: 'the of and to in a is that for on with as by at from are was were this its it their be an which has have will not also or more between',
  fr: 'le la les des du de et en un une dans pour que qui sur par avec est au aux ce cette sont ont plus leur été ainsi ou a ne pas la à',
  es: 'el la los las de del y en un una que para por con se su al es como más entre sus lo ha este esta han sobre fue o a no también',
  nl: 'de het een van en in op te voor met dat die is zijn aan om door ook tot bij werd naar over als uit wordt hun niet worden deze heeft',
  de: 'der die das und den von des dem im ein eine zu mit für auf ist sich nicht als auch wird werden bei zur zum einer durch sind über hat wurde',
  pt: 'o a os as de do da dos das e em no na um uma que para por com se ao são mais entre sua seu como foi pela pelo não também à',
};
const wordSets = languages.map((language) => [language, new Set(commonWords[language].split(' '))] as const);
/** Enough of a text to tell. */
const sampleLength = 20_000;

/** The language whose common words stand most often in a text, and their share among its words (0 to 1). */
export function commonWordShare(text: string): { language: Language; share: number } {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { language: Language; share: number } = { language: 'en', share: 0 };
  for (const [language, set] of wordSets) {
    const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
    if (share > best.share) best = { language, share };
  }
  return best;
}

/** Shorter texts, in words, do not tell a language by themselves. */
const fewestWords = 8;

/** The language of a text among those that the desk offers; the one given where the text cannot tell. */
export function languageOf(text: string, otherwise: Language = 'en'): Language {
  const { language, share } = commonWordShare(text);
  return share >= 0.12 && text.split(/\s+/, fewestWords).length >= fewestWords ? language : otherwise;
}
