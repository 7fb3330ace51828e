const ligature = /[\ufb00-\ufb06]/g;

/** Letters that a font had drawn as one sign ("ﬁ"), as themselves: a search and a spelling checker know no others. */
export const withoutLigatures = (text: string): string =>
  text.replace(ligature, (sign) => sign.normalize('NFKC'));
