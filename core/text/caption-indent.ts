/**
 * What captions of pictures are set in by in plain text: two em spaces, as a typesetter does it. White space adds no word
 * to a text, and hardly any other text begins a line with these, so that a caption is read back as one.
 */
export const captionIndent = '\u2003\u2003';
