/** Colours of tags, as bars and dots: the desk's own names of them with the values of publications. */
import type { Tag } from '../../document.ts';

/** Values of the colours, as hex digits. */
export const tagColourValues: Readonly<Record<Tag['colour'], string>> = {
  amber: '#b57714',
  violet: '#6f5cb5',
  rust: '#b0452f',
  teal: '#1f7f93',
  green: '#45804f',
  blue: '#2f66b0',
  rose: '#b34a74',
  slate: '#5d6977',
};

/** A class for each colour, which gives `--tag`. */
export const tagStyle: string = Object.entries(tagColourValues)
  .map(([name, value]) => `\n.house .tag-${name} { --tag: ${value}; }`)
  .join('');
