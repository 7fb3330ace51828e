/**
 * Attributes on their way through HTML, as when words are cut and pasted: those that a body may have come back as they
 * were, and those that it may not have stay out, since a text with them could not be saved.
 */
import { Extension } from '@tiptap/core';
import { DOMParser, type ParseRule, type Schema, type TagParseRule } from '@tiptap/pm/model';
import { isMarkName, isNodeName, markRules, nodeRules } from '../../core/body/schema.ts';

/** Levels that the toolbar offers. Others come with documents, and stay as they are until an editor changes them. */
export const offeredLevels: readonly number[] = [2, 3];

/** Writes the level of a heading that has no element of its own in the editor; `level` is read again by Tiptap's rule. */
export const CarryLevels = Extension.create({
  name: 'carryLevels',
  addGlobalAttributes: () => [
    {
      types: ['heading'],
      attributes: {
        level: {
          default: nodeRules.heading.defaults.level,
          renderHTML: ({ level }) =>
            offeredLevels.includes(level as number)
              ? {}
              : { level: level as number, 'aria-level': level as number },
        },
      },
    },
  ],
});

/** What the plain schema says of the attributes of a node or mark; null for what it does not know. */
function shapesOf(
  name: string | undefined,
): Record<string, { safeParse: (value: unknown) => { success: boolean } }> | null {
  if (name === undefined) return null;
  if (isNodeName(name)) return nodeRules[name].attributes.shape;
  return isMarkName(name) ? markRules[name].attributes.shape : null;
}

/** The attributes that a body may have. */
export function knownAttributes(name: string | undefined, attributes: object): Record<string, unknown> {
  const shapes = shapesOf(name);
  return Object.fromEntries(
    Object.entries(attributes).filter(([key, value]) => !shapes || shapes[key]?.safeParse(value).success),
  );
}

/** The schema's rules for HTML, by which every node has attributes that a body may have. */
export const judgedRules = (schema: Schema): readonly ParseRule[] =>
  DOMParser.fromSchema(schema).rules.map((rule) => ('tag' in rule ? judged(rule as TagParseRule) : rule));

function judged(rule: TagParseRule): TagParseRule {
  const { getAttrs } = rule;
  if (!getAttrs) return rule;
  return {
    ...rule,
    getAttrs: (element) => {
      const attributes = getAttrs(element);
      return attributes && { ...rule.attrs, ...knownAttributes(rule.node ?? rule.mark, attributes) };
    },
  };
}
