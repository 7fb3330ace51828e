/** Prints the name of a browser that starts here, for the end-to-end tests; fails with a sentence where none does. */
import { chromium } from 'playwright-core';
import { browsersForTests } from '../e2e/browsers-for-tests.ts';

const reasons: string[] = [];
for await (const { name, executable, args, env } of browsersForTests())
  try {
    const browser = await chromium.launch({
      executablePath: executable,
      args: [...args],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    console.log(`${name}, ${browser.version()}`);
    await browser.close();
    process.exit(0);
  } catch (error) {
    reasons.push(
      `${name} does not start: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}.`,
    );
  }
console.error(reasons.join(' ') || 'No Chrome, Edge or Chromium is here.');
process.exit(1);
