/** What an editor looks for on the screens, by role and name. */
import { expect, type Locator, type Page } from '@playwright/test';

export type SectionName =
  | 'News'
  | 'Briefs'
  | 'Brochures'
  | 'Pictures'
  | 'Planning'
  | 'Checks'
  | 'Needs attention'
  | 'Trash'
  | 'Office and settings';

export const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Sections' });
export const list = (page: Page, section: SectionName = 'News'): Locator =>
  page.getByRole('listbox', { name: section, exact: true });
export const sheet = (page: Page): Locator => page.getByRole('main', { name: 'Sheet' });
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
export const saving = (page: Page): Locator => page.getByRole('status', { name: 'Saving' });
/** What is said above the sheet of an open document. */
export const banner = (page: Page): Locator =>
  page.getByRole('status', { name: 'This document', exact: true });
/** What is said of the whole library, below the title bar. */
export const libraryBanner = (page: Page): Locator => page.getByRole('status', { name: 'The library' });
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

export const headlineField = (page: Page): Locator =>
  sheet(page).getByRole('textbox', { name: 'Headline', exact: true });
export const teaserField = (page: Page): Locator =>
  sheet(page).getByRole('textbox', { name: 'Teaser', exact: true });
export const textField = (page: Page): Locator =>
  sheet(page).getByRole('textbox', { name: 'Text', exact: true });
export const dateField = (page: Page): Locator =>
  inspector(page).getByRole('textbox', { name: 'Date', exact: true });

/** Puts the caret at the end of the text. The browser moves it a moment after the key. */
export async function caretToEnd(page: Page): Promise<void> {
  await textField(page).press('Control+End');
  const isThere = (field: Element): boolean =>
    field.lastElementChild?.contains(getSelection()?.focusNode ?? null) ?? false;
  await expect.poll(() => textField(page).evaluate(isThere)).toBe(true);
}

/** Goes to a section by the rail. */
export async function go(page: Page, section: SectionName): Promise<void> {
  await rail(page).getByRole('button', { name: section }).click();
}

/** Goes to a section of the settings. */
export async function goToSettings(page: Page, section: string): Promise<void> {
  await go(page, 'Office and settings');
  const sections = page.getByRole('navigation', { name: 'Settings', exact: true });
  await sections.getByRole('button', { name: section, exact: true }).click();
}

/** The row of a document in the list. */
export const row = (page: Page, headline: string | RegExp, section: SectionName = 'News'): Locator =>
  list(page, section).getByRole('option', { name: headline });

/** The list's column: the rows, or beside an open brochure the news to add to it. */
export const listColumn = (page: Page): Locator => page.getByRole('region', { name: 'List', exact: true });

/** Opens a document by its row. A brochure's row gives way to the news to add. */
export async function open(page: Page, headline: string, section: SectionName = 'News'): Promise<void> {
  const brochures = listColumn(page).getByRole('tab', { name: 'All brochures' });
  // The news to add may come in the place of the rows a moment later.
  await expect(async () => {
    if (section === 'Brochures' && (await brochures.isVisible())) await brochures.click();
    await row(page, headline, section).click({ timeout: 3_000 });
  }).toPass({ timeout: 15_000 });
  if (section === 'Brochures') {
    await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toHaveValue(headline);
    return;
  }
  await expect(row(page, headline, section)).toHaveAttribute('aria-selected', 'true');
}

/** Runs a command by the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(title);
  const found = dialog(page, 'Search or run a command').getByRole('option', { selected: true });
  await expect(found).toContainText(title);
  await page.keyboard.press('Enter');
}

/** Waits until the status bar says that the disk has every word. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saving(page)).toHaveText(/^Saved /);
}

/** A row as a person reads it: the year above it, and the words in it. */
export interface ReadRow {
  year: string;
  date: string;
  headline: string;
}

/** Every row of the list from top to bottom, scrolled through as far as it goes. */
export async function readList(page: Page, section: SectionName = 'News'): Promise<ReadRow[]> {
  const found = new Map<number, ReadRow & { position: number }>();
  const all = list(page, section);
  const size = Number(await all.getByRole('option').first().getAttribute('aria-setsize'));
  await all.evaluate((scroller) => scroller.scrollTo(0, 0));
  await expect
    .poll(async () => {
      for (const one of await all.evaluate(readRows)) found.set(one.position, one);
      await all.evaluate((scroller) => scroller.scrollBy(0, scroller.clientHeight / 2));
      return found.size;
    })
    .toBe(size);
  await all.evaluate((scroller) => scroller.scrollTo(0, 0));
  let year = '';
  return [...found.values()]
    .sort((a, b) => a.position - b.position)
    .map((one) => ({ year: (year = one.year || year), date: one.date, headline: one.headline }));
}

/** Runs in the page: rows in sight with the year that stands right above each. */
function readRows(scroller: Element): (ReadRow & { position: number })[] {
  const rows = [...scroller.querySelectorAll('[role=option], .year')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  return rows.flatMap((one, i) => {
    if (one.getAttribute('role') !== 'option') return [];
    const above = rows[i - 1];
    return [
      {
        position: Number(one.getAttribute('aria-posinset')),
        year: above?.classList.contains('year') ? (above.textContent ?? '') : '',
        date: one.querySelector('.first .tabular')?.textContent ?? '',
        headline: one.querySelector('.headline')?.textContent ?? '',
      },
    ];
  });
}
