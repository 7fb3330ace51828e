// Run by Electron: prints an HTML file so many times with nothing but Chromium, and says how long each took.
// Arguments: HTML file, number of prints. Prints one JSON array of milliseconds to standard output.
import { app, WebContentsView } from 'electron';

const [file, count] = process.argv.slice(-2);
const views = [];
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const took = [];
  for (let run = 0; run < Number(count); run += 1) {
    const began = performance.now();
    const view = new WebContentsView({ webPreferences: { javascript: false, sandbox: true } });
    views.push(view); // one that nothing holds is collected
    await view.webContents.loadFile(file);
    const pdf = await view.webContents.printToPDF({
      printBackground: true,
      pageSize: 'A4',
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    if (pdf.length < 1_000) throw new Error('The PDF is empty.');
    view.webContents.close();
    took.push(performance.now() - began);
  }
  process.stdout.write(`${JSON.stringify(took)}\n`);
  app.exit(0);
});
