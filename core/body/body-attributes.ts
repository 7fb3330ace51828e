/** The attributes of the body's nodes and marks, and what may stand in each. */
import { z } from 'zod';
import { pictureSchema, type BodyNode } from '../document.ts';

const text = z.string().nullable();

/** Every node and mark that has attributes; a test holds the table against the schema in body.ts. */
export const attributes: Readonly<Record<string, z.ZodType>> = {
  heading: z.strictObject({ level: z.int().min(1).max(6) }).partial(),
  orderedList: z.strictObject({ start: z.int(), type: text }).partial(),
  picture: pictureSchema.partial(),
  link: z.strictObject({ href: z.string(), target: text, rel: text, class: text, title: text }).partial(),
};
const none = z.strictObject({});

/** A sentence on the first attribute of a body that is unknown or holds what it may not; null where all is well. */
export function whatIsWrongInAttributes(body: BodyNode): string | null {
  for (const nodes = [body]; nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    for (const one of [node, ...(node.marks ?? [])]) {
      if (one.attrs === undefined) continue;
      const schema = Object.hasOwn(attributes, one.type) ? attributes[one.type] : none;
      const judged = (schema ?? none).safeParse(one.attrs);
      if (!judged.success) {
        const { path, message } = judged.error.issues[0] ?? { path: [], message: '' };
        return `“${one.type}”${path.length > 0 ? ` has “${path.join('.')}”` : ''}: ${message}`;
      }
    }
    nodes.push(...(node.content ?? []));
  }
  return null;
}
