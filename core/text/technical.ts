/** Stretches of a text that are no words of a language: addresses, names of files, words of programs. */
import { readOnce } from './read-once.ts';

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;
/** With a sign in them that words do not have: "docs.example.int/color", "report_program.pdf", "C:\center", "#labor", "@program". */
const technical =
  /`[^`\n]*`|(?<=^|[\s([{“"'])(?:[#@~/\\][\p{L}\p{N}_]|\p{L}:\\)\S*|\S*(?:[\p{L}\p{N}]\.\p{L}{2,}|[\p{L}\p{N}]_[\p{L}\p{N}]|\\|\p{L}\/\S*\/\p{L})\S*/gu;
/** What a writer has looked at and means. */
const meant = /[\p{L}\p{N}%’'-]+\s*[[(]sic\b/giu;

/** Each as its place in UTF-16 units; `to` is behind its last one. They may lie over each other. */
export const technicalIn: (text: string) => readonly { from: number; to: number }[] = readOnce((text) =>
  [addresses, technical, meant].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
  ),
);
