// Run by Electron: one window on an HTML file with nothing behind it, as bare as a window can be. Argument: the file.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  await window.loadFile(process.argv.at(-1));
});
