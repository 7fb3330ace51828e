/** Exporting through the dialog, and reading what came of it. */
import type { Locator, Page } from '@playwright/test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { answerDialog, expect, type RunningDesk } from './desk.ts';
import { dialog } from './screens.ts';

type FormatLabel = 'Latest News page' | 'Article pages' | 'Brochure' | 'Briefs and profiles' | 'Plain text';
const labels: FormatLabel[] = [
  'Latest News page',
  'Article pages',
  'Brochure',
  'Briefs and profiles',
  'Plain text',
];

/** Ticks formats in the open export dialog, chooses the folder, and exports; gives the files as the dialog lists them. */
export async function exportInto(
  { app, page }: RunningDesk,
  folder: string,
  formats: FormatLabel[],
  pdf = false,
): Promise<string[]> {
  const asking = dialog(page, 'Export');
  await askForSomethingElse(page);
  for (const label of labels)
    await asking.getByRole('checkbox', { name: new RegExp(`^${label}`) }).setChecked(formats.includes(label));
  const pdfToo = asking.getByRole('checkbox', { name: 'Also as PDF' });
  if (formats.includes('Brochure') || formats.includes('Briefs and profiles')) await pdfToo.setChecked(pdf);
  await answerDialog(app, folder);
  await asking.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(asking.getByRole('status', { name: 'Folder' })).toHaveText(folder);
  await exportButton(page).click();
  return filesOf(page);
}

/** The files that the dialog says were written. */
export async function filesOf(page: Page): Promise<string[]> {
  const done = dialog(page, 'Exported');
  await expect(done).toBeVisible({ timeout: 60_000 });
  const name = /^(All \d+ files|1 file)$/;
  await done.getByText(name).click();
  return done.getByRole('list', { name }).getByRole('listitem').allInnerTexts();
}

/** The button of the open dialog that exports, whatever it is called for what goes out. */
export const exportButton = (page: Page): Locator =>
  dialog(page, 'Export').getByRole('button', { name: /^Export(?! all the same)/ });

/** Turns from what is open to formats that are ticked. */
export async function askForSomethingElse(page: Page): Promise<void> {
  await dialog(page, 'Export').getByRole('button', { name: 'Something else…' }).click();
}

/** Opens the export dialog by its button. */
export const askExport = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Export', exact: true }).click();

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element in a part of a page that a test accepts, in order. */
export function elementsIn(part: Node, accept: (element: Element) => boolean): Element[] {
  if (!('tagName' in part)) return [];
  return [...(accept(part) ? [part] : []), ...part.childNodes.flatMap((child) => elementsIn(child, accept))];
}

/** Every element of a page that a test accepts, in order. */
export const elementsOf = (html: string, accept: (element: Element) => boolean): Element[] =>
  parse(html).childNodes.flatMap((child) => elementsIn(child, accept));

/** The words of an element, white space as one space. */
export const wordsOf = (node: Node): string => {
  const text = (one: Node): string =>
    'value' in one ? one.value : 'childNodes' in one ? one.childNodes.map(text).join('') : '';
  return text(node).replace(/\s+/g, ' ').trim();
};

/**
 * An element as tags and words, without addresses, ids and sizes: what a reader sees. The same form as
 * `outlineInPage` gives.
 */
export function outline(node: Node): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('tagName' in node)) return '';
  const told = node.attrs.filter(({ name }) => ['class', 'datetime', 'alt', 'lang'].includes(name));
  const attributes = told.map(({ name, value }) => ` ${name}="${value}"`).sort();
  return `<${node.tagName}${attributes.join('')}>${node.childNodes.map(outline).join('')}</${node.tagName}>`;
}

/** Runs in the page: the outline of the `article` in a live view. */
export function outlineInPage(host: globalThis.Element): string {
  const walk = (node: globalThis.Node): string => {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (!(node instanceof window.Element)) return '';
    const told = [...node.attributes].filter(({ name }) =>
      ['class', 'datetime', 'alt', 'lang'].includes(name),
    );
    const attributes = told.map(({ name, value }) => ` ${name}="${value}"`).sort();
    const tag = node.tagName.toLowerCase();
    return `<${tag}${attributes.join('')}>${[...node.childNodes].map(walk).join('')}</${tag}>`;
  };
  const article = host.shadowRoot?.querySelector('article');
  return article ? walk(article) : '';
}
