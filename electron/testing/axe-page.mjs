// Run by Electron, in tests: opens each HTML or XHTML file named on the command line and prints axe's findings as JSON.
import { app, WebContentsView } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const files = process.argv.filter((argument) => /\.x?html$/.test(argument));
const dark = process.argv.includes('--dark');
const views = [];

async function look(file) {
  const view = new WebContentsView({ webPreferences: { sandbox: true } });
  views.push(view); // one that nothing holds is collected
  const page = view.webContents;
  await page.loadFile(file);
  page.debugger.attach();
  // A view without a window has no size of its own.
  await page.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
    width: 1000,
    height: 900,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page.debugger.sendCommand('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
  });
  const findings = await page.executeJavaScript(
    `${axe}; axe.run().then(({ violations, incomplete }) => ({ width: innerWidth, checked: axe.getRules().length, violations: violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')), incomplete: incomplete.map((v) => v.id) }))`,
  );
  return { file, ...findings };
}

app.disableHardwareAcceleration();
app.on('window-all-closed', () => undefined);
app
  .whenReady()
  .then(async () => {
    for (const file of files) process.stdout.write(`${JSON.stringify(await look(file))}\n`);
    app.exit(0);
  })
  .catch((error) => {
    console.error(error);
    app.exit(1);
  });
