/** Picture credits, and where their holder ends when the body runs on behind it. */
import { isKnownHolder, knownAtStart, opensKnownHolder } from './known-holders.ts';
import { endsSentence } from './lines.ts';

/** A credit at the start of a line. */
export type Credit = {
  /** The whole credit line, as printed ("Image © UNODC"). */
  credit: string;
  /** What follows it on the line; empty where it has the line to itself. */
  rest: string;
  /** True where the rest stood against the holder without a space. */
  glued: boolean;
};

const picture =
  'images?|photos?|photographs?|pictures?|fotos?|fotografías?|fotografias?|im[aá]gen(?:es)?|imagem|imagens|bild(?:er)?|afbeelding(?:en)?';
const copyright = String.raw`(?:©|ⓒ|\(c\))`;
const lead = new RegExp(
  '^(?:' +
    [
      String.raw`(?:${picture})(?:\s+(?:credits?|courtesy(?:\s+of)?|by))?\s*[:–-]?\s*${copyright}`,
      String.raw`(?:${picture})\s*:\s*${copyright}?`,
      String.raw`(?:${picture})\s+(?:credits?|courtesy\s+of)\b\s*[:–-]?\s*${copyright}?`,
      String.raw`(?:cr[ée]dits?|cr[ée]ditos?)\s+(?:de\s+(?:la\s+)?)?(?:photos?|images?|fotos?|imagen|imagem)(?!\p{L})\s*[:–-]?\s*${copyright}?`,
      String.raw`(?:cr[ée]dits?|credit|crédito|fotocredits?|bildnachweis|fotonachweis)\s*:\s*${copyright}?`,
      copyright,
    ].join('|') +
    String.raw`)\s*`,
  'iu',
);

/** Words that begin a sentence and never belong to a holder's name. */
const starters = new Set(
  (
    'The On In At A An During Mr Mr. Ms Ms. Mrs Mrs. Dr Dr. Prof Prof. H.E. From With For To Today This These Those Over More As ' +
    'Between Following After Before Since When While Under By Around About Every It They We Our His Her Their There Through Led ' +
    'Participants Representatives Members Experts Officials Organized Organised Originally Further Earlier Last Yesterday ' +
    'Le La Les Un Une Lors Dans À Au Aux Du Ce Cette Pour Avec Selon Sous El Los Las En Una Durante Con Para Según De Het Een Op ' +
    'Tijdens Met Voor Der Die Das Ein Eine Am Im Bei Mit Für Auf O Os As Um Uma Na No Em'
  ).split(' '),
);
const particles = new Set(
  'of for the and de du des la le van von der den del da do dos et y e en und & / + | - –'.split(' '),
);
const joins = new Set(['and', 'et', 'y', 'e', 'en', 'und', '&', '/', '+', '|', '-', '–']);
/** Capitals inside one name: McDonald, DeWitt, YouTube. */
const innerCapital =
  /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’]|You|Linked|Adobe|Euro|Relief|Get|Deutsch|i)(?=\p{Lu})/u;
const longestHolder = 12;

/** Where, within one word, the holder ends and the body begins; -1 where it does not. `next`: the word after. */
function glueIn(word: string, next: string): number {
  const join = /^[^/&+|]*[/&+|]/u.exec(word)?.[0].length;
  if (join !== undefined && join < word.length) {
    const later = glueIn(word.slice(join), next);
    return later < 0 ? -1 : join + later;
  }
  const known = knownAtStart(word);
  if (known !== null && known.length < word.length) {
    const rest = word.slice(known.length);
    if (/^(?:\p{Lu}\p{Ll}|["“‘«])/u.test(rest) || knownAtStart(rest) !== null) return known.length;
    if (/^[AIÀOEY]$/u.test(rest) && /^[\p{Ll}\d]/u.test(next)) return known.length;
    if (/^\p{Lu}+$/u.test(rest) && known.length > 3) return known.length;
  }
  const short = /^(?:\p{Lu}\p{Ll}{1,2}\p{Lu}{2,}|\p{Lu}[\p{Lu}.]*\p{Lu}s?)(?=\p{Lu}\p{Ll})/u.exec(word);
  if (short) return short[0].length;
  if (/^(?:\p{Lu}\p{Ll}{1,2}\p{Lu}{2,})$/u.test(word)) return -1;
  const from = innerCapital.exec(word)?.[0].length ?? 0;
  const boundary = /[\p{Ll}\p{N})\]](?=\p{Lu})|\p{L}{2}\.(?=\p{Lu}\p{Ll})|[\p{L}\p{N}](?=["“«])/u.exec(
    word.slice(from),
  );
  return boundary ? from + boundary.index + boundary[0].length : -1;
}

/** Where the holder's name ends in a text that begins with it; null where that cannot be told. */
function holderEnd(text: string): number | null {
  const words = [...text.slice(0, 300).matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }));
  const whole = words.length <= longestHolder && text.length < 300 && !endsSentence(text);
  let unit = 0;
  for (const [index, { word, at }] of words.slice(0, longestHolder).entries()) {
    const previous = words[index - 1];
    const next = words[index + 1]?.word ?? '';
    const glue = glueIn(word, next);
    // What is left must be able to open a body: "USAid" by itself is a name.
    if (glue > 0 && text.length - at - glue >= 12) return at + glue;
    if (previous) {
      if (starters.has(word) && !joins.has(previous.word)) return at - 1;
      const name = text.slice(words[unit]?.at ?? 0, at).trim();
      const tail = words.slice(index).map((each) => each.word);
      const tailIsName =
        whole && tail.length <= 5 && tail.every((each) => /^[\p{Lu}\d]/u.test(each) || particles.has(each));
      if (
        isKnownHolder(name) &&
        !joins.has(word) &&
        !opensKnownHolder(`${name} ${word}`) &&
        !opensKnownHolder(name) &&
        !tailIsName
      )
        return /^(?:19|20)\d\d[.,]?$/.test(word) ? at + word.length : at - 1;
      if (/^\p{Ll}/u.test(word) && !(particles.has(word) && /^\p{Lu}/u.test(next))) {
        if (whole && text.length <= 50) return text.length;
        // "John Smith Visitors gathered": the capital before the first plain word is the sentence's own.
        return index >= 2 ? previous.at - 1 : null;
      }
      if (joins.has(previous.word)) unit = index;
    } else if (!/^[\p{Lu}\d@"“«(i]/u.test(word) && !(particles.has(word) && /^\p{Lu}/u.test(next))) {
      return whole && text.length <= 50 ? text.length : null;
    }
    if (/\p{L}{2}[.;]$/u.test(word)) return at + word.length;
    if (word.endsWith(',') && !/^(?:19|20)\d\d/.test(next) && knownAtStart(next) === null)
      return at + word.length;
  }
  return words.length <= longestHolder ? text.length : null;
}

/**
 * The credit that opens a line: "Image © UNODC", "Photo credit X", "© X", "Photo:X", "Crédits Photo : X". The holder
 * ends where the body begins, also without a space: after an acronym before a capitalised word ("UNODCOn"), after a
 * mixed-case one ("MoFAOriginally"), at a capital inside a word ("UnionThe"), after the names that are known.
 * Null where the line does not open with a credit.
 */
export function creditOf(line: string): Credit | null {
  const opening = lead.exec(line);
  if (!opening) return null;
  const start = opening[0].length;
  const length = holderEnd(line.slice(start));
  if (length === null || length === 0) return null;
  const end = start + length;
  const rest = line.slice(end);
  return { credit: line.slice(0, end).trim(), rest: rest.trim(), glued: rest !== '' && !/^\s/.test(rest) };
}
