/** Remembers what was read in a text: paragraphs are looked at again and again, and hardly ever changed. */

/** Most texts of which it is remembered. */
const most = 5_000;

/** Gives what `read` gives, which may depend on nothing but the text; of a text that was asked for before, the same object. */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = read(text);
    known.set(text, found);
    return found;
  };
}
