/** Marks what a page shows beside its text, rules and fills, as artifacts (PDF/UA-1, 7.1: everything is tagged or an artifact). */

const construction = /(?:^|\s)(?:re|m|l|c|v|y|h)$/;
const painting = /^(?:f\*?|F|S|s|B\*?|b\*?)$/;
const shown = /(?:^|\s)(?:Do|sh)$/;

/**
 * A content stream of Chromium's, one operator a line, with every path that is painted and every form that is shown
 * outside marked content put between `/Artifact BMC` and `EMC`. Paths that only clip stay as they are.
 */
export function markArtifacts(content: string): string {
  const lines = content.split('\n');
  const written: string[] = [];
  let depth = 0;
  let path = -1;
  for (const line of lines) {
    if (line.endsWith('BDC') || line.endsWith('BMC')) depth += 1;
    else if (line === 'EMC') depth -= 1;
    if (depth > 0) {
      written.push(line);
      path = -1;
      continue;
    }
    if (construction.test(line)) {
      if (path === -1) path = written.length;
      written.push(line);
    } else if (painting.test(line) && path !== -1) {
      written.splice(path, 0, '/Artifact BMC');
      written.push(line, 'EMC');
      path = -1;
    } else if (shown.test(line)) {
      written.push('/Artifact BMC', line, 'EMC');
      path = -1;
    } else {
      written.push(line);
      // A clip ("W n") ends a path without painting it.
      if (!/^W\*?$/.test(line)) path = -1;
    }
  }
  return written.join('\n');
}
