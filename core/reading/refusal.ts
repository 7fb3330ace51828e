/** Tells what a text is that is none of the office's documents, in a sentence for the editor. */

/** Longer than the news of a hundred years. Characters. */
const longestText = 10_000_000;
const sample = 50_000;
/** Characters of a line of a program: in a longer one, looking for its signs could take for ever. */
const longestCode = 500;

const codeLine =
  /^\s*(?:import\s.+(?:from|;)|from \S+ import|export\s|(?:const|let|var)\s\w+|(?:public|private|static|def|function|class|return|if|for|while)\b.*[({:;]|#include|package \w|@\w+\(|[{}()[\];]+[,;]?\s*$|<\/?\w+[^>]*>\s*$|\w+\(.*\);?$)|^[^•]*[=(){}[\]].*;\s*$|\{\s*$/;

function looksLikeTable(lines: readonly string[]): boolean {
  return [',', ';', '\t'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const usual = counts[0] ?? 0;
    const tight = mark === '\t' || lines.every((line) => line.length < 400 && !/[.!?]$/.test(line));
    return (
      lines.length >= 3 &&
      usual >= 1 &&
      tight &&
      counts.filter((count) => count === usual).length >= lines.length * 0.9
    );
  });
}

/** A sentence that says why a text cannot be one of the office's documents, or null where it may be. */
export function refusalOf(text: string): string | null {
  if (text.length > longestText)
    return 'The text is far longer than any Latest News page, brochure or brief. Import it in parts.';
  const start = text
    .slice(0, sample)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '' && text.trim() === '')
    return 'The file is empty. Choose a file with the text of a document.';
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\ufffe\uffff]/.test(start))
    return 'The file is no text: it holds bytes that no text has. Export it as text, and import that.';
  if (/^(?:%PDF-|\{\\rtf)/.test(start))
    return 'The file is not plain text. Save it as text, and import that.';
  if (/^(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(start))
    return 'The file holds the source of a web page, not its text. Copy the text of the page, and import that.';
  const lines = start.split(/\r?\n/, 400).filter((line) => line.trim() !== '');
  if (/^[[{]/.test(start) && /^[[{]\s*(?:["{[\]}]|-?\d)/.test(start) && /[\]}]\s*$/.test(text.slice(-20)))
    return 'The file holds data (JSON), not the text of a document.';
  if (looksLikeTable(lines)) return 'The file is a table, not the text of a document.';
  if (
    lines.filter((line) => line.length <= longestCode && codeLine.test(line)).length >=
    Math.max(2, lines.length * 0.3)
  )
    return 'The file holds the source of a program, not the text of a document.';
  return null;
}
