/** How newsletters look: rules that are put into each element, since programs for e-mail drop most of a style sheet, and few that stay. */
import type { Office } from '../document.ts';
import type { Direction } from '../languages/direction.ts';
import { shadesOf } from '../writing/style/accent.ts';
import { tagColourValues } from '../writing/style/tags.ts';

/** Pictures as they are shown, in CSS pixels; their files have twice as many. */
export const pictureSizes = { lead: { width: 552, height: 260 }, row: { width: 160, height: 112 } } as const;
export type PicturePlace = keyof typeof pictureSizes;

const serif = "Georgia, 'Times New Roman', serif";
const sans = 'Arial, Helvetica, sans-serif';
const [ink, soft, line, ground] = ['#1b2430', '#55616e', '#d9dfe5', '#f1f5f7'];

/**
 * Rules for elements, to be put into them. Only what Word knows, which shows e-mail in Outlook: padding on cells and nowhere
 * else, margins on paragraphs, widths and colours.
 * Sides are named, for Word knows no start and end.
 */
export function elementStyle(office: Office, direction: Direction): string {
  const { bar, link } = shadesOf(office.accent);
  const start = direction === 'rtl' ? 'right' : 'left';
  const end = direction === 'rtl' ? 'left' : 'right';
  return `
body { margin: 0; padding: 0; background-color: ${ground}; }
table { border-collapse: collapse; border-spacing: 0; }
td { padding: 0; vertical-align: top; text-align: ${start}; font-family: ${sans}; color: ${ink}; }
p, h1, h2, h3 { margin: 0; }
img { display: block; border: 0; width: 100%; height: auto; font-family: ${sans}; font-size: 13px; line-height: 18px; color: ${soft}; }
a { color: ${link}; text-decoration: underline; }
.preheader { display: none; max-height: 0; overflow: hidden; font-size: 1px; line-height: 1px; color: ${ground}; }
.around { padding: 24px 0 40px; }
.sheet { width: 600px; background-color: #ffffff; }
.bar { height: 6px; font-size: 1px; line-height: 6px; background-color: ${bar}; }
.inside { padding: 24px 24px 0; }
.mark { padding: 10px 14px; border: 2px solid #a1300f; font-size: 15px; line-height: 20px; font-weight: bold; color: #a1300f; }
.after-mark { height: 20px; font-size: 1px; line-height: 20px; }
.office { font-size: 14px; line-height: 18px; font-weight: bold; }
.in-browser { padding-${start}: 16px; font-size: 13px; line-height: 18px; text-align: ${end}; }
.title { padding-top: 14px; }
h1 { font-family: ${serif}; font-size: 34px; line-height: 42px; font-weight: bold; color: ${ink}; }
.subtitle { padding-top: 4px; font-size: 15px; line-height: 22px; color: ${soft}; }
.lead-picture { padding-top: 20px; }
.lead-words { padding-top: 14px; }
.tag { padding-${start}: 8px; font-size: 13px; line-height: 18px; color: ${soft}; }
h2.headline { margin: 4px 0 0; font-family: ${serif}; font-size: 26px; line-height: 34px; font-weight: bold; color: ${ink}; }
p.lead-teaser { margin: 8px 0 0; font-size: 16px; line-height: 25px; }
.acts { height: 16px; font-size: 1px; line-height: 16px; }
.button { background-color: ${link}; }
.button a { display: inline-block; padding: 12px 20px; font-size: 15px; line-height: 19px; font-weight: bold; color: #ffffff; text-decoration: none; }
.beside-button { padding-${start}: 16px; vertical-align: middle; font-size: 13px; line-height: 18px; color: ${soft}; }
.others { padding: 32px 24px 0; }
.also { padding-bottom: 10px; border-bottom: 2px solid ${ink}; }
.also h2 { font-size: 14px; line-height: 18px; font-weight: bold; color: ${ink}; }
.story { padding: 24px 0; border-bottom: 1px solid ${line}; }
.last { border-bottom: 0; }
.gap { width: 24px; font-size: 1px; line-height: 1px; }
h3.headline { margin: 4px 0 0; font-family: ${serif}; font-size: 20px; line-height: 26px; font-weight: bold; color: ${ink}; }
p.teaser { margin: 6px 0 0; font-size: 15px; line-height: 22px; }
.when { font-size: 13px; line-height: 18px; color: ${soft}; }
p.when { margin: 6px 0 0; }
.turned, .turned td { text-align: ${end}; }
.turned .tag { padding-${start}: 0; padding-${end}: 8px; }
.turned .beside-button { padding-${start}: 0; padding-${end}: 16px; }
.foot { width: 600px; }
.foot-inside { padding: 24px 24px 0; font-size: 13px; line-height: 20px; color: ${soft}; }
.foot-name { font-weight: bold; color: ${ink}; }
p.foot-part { margin: 10px 0 0; }
`;
}

/** The colour of a tag's bar. */
export const barColour = (colour: keyof typeof tagColourValues): string => tagColourValues[colour];

/**
 * What stays a style sheet, for programs that take one: narrow screens, and the dark. Everything holds without it. Colours of
 * bars and of the button serve on dark as well.
 */
export function screenStyle(office: Office): string {
  const { linkOnDark } = shadesOf(office.accent);
  const dark = (selector: string, rule: string): string => `  ${selector} { ${rule} }`;
  const rules = [
    dark('body, .outside', 'background-color: #101317 !important;'),
    dark('.sheet, .inside, .others', 'background-color: #1b2026 !important;'),
    dark('td, h1, h2, h3', 'color: #e6e9ec !important;'),
    dark(
      '.subtitle, .tag, .when, .beside-button, .foot-inside, .foot-part, img',
      'color: #a9b4bf !important;',
    ),
    dark('a', `color: ${linkOnDark} !important;`),
    dark('.button a', 'color: #ffffff !important;'),
    dark('.also', 'border-bottom-color: #e6e9ec !important;'),
    dark('.story', 'border-bottom-color: #39424c !important;'),
    dark('.mark', 'color: #ff9d80 !important; border-color: #ff9d80 !important;'),
    dark('.foot-name', 'color: #e6e9ec !important;'),
    dark('.preheader', 'color: #101317 !important;'),
  ];
  return `
:root { color-scheme: light dark; }
@media screen and (max-width: 619px) {
  .sheet, .foot { width: 100% !important; }
  .around { padding: 0 0 24px !important; }
  .inside, .others, .foot-inside { padding-left: 16px !important; padding-right: 16px !important; }
  h1 { font-size: 28px !important; line-height: 36px !important; }
  h2.headline { font-size: 23px !important; line-height: 30px !important; }
}
@media screen and (max-width: 479px) {
  .picture, .picture img { width: 104px !important; }
  .gap { width: 14px !important; }
  h3.headline { font-size: 18px !important; line-height: 23px !important; }
  .in-browser { white-space: nowrap; }
}
@media (prefers-color-scheme: dark) {
${rules.join('\n')}
}
`;
}
