/** A computer that an IT department manages: what the window shows of its policy, and what it refuses. */
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newHome, sampleBanner, way, welcome } from './beginning.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test, windowOnly } from './desk.ts';
import { dialog, goToSettings, headlineField, runCommand } from './screens.ts';

// Behind the other door there is no way to show the desk another policy than the computer's.
test(
  'a policy says where things lie and which settings are set, and is shown in About',
  windowOnly,
  async ({ start, folder: given }, info) => {
    const folder = await realpath(given);
    const { env } = await newHome(folder);
    const [allowed, elsewhere, pages] = [
      await newFolder(folder, 'Libraries'),
      await sampleLibrary(folder),
      await newFolder(folder, 'Pages'),
    ];
    const policy = path.join(folder, 'etc', 'policy.json');
    await mkdir(path.dirname(policy), { mode: 0o755 });
    const held = {
      libraryFolders: [allowed],
      exportFolder: pages,
      updates: 'off',
      officeProfile: {
        preset: { name: 'North Office' },
        locked: { accent: '#7a1f3d', imprint: 'Published by the house.', keepOriginals: true },
      },
      colour: 'red',
    };
    await writeFile(policy, JSON.stringify(held), { mode: 0o644 });
    const shot = async (name: string): Promise<void> => {
      const to = process.env['POLICY_SCREENS'];
      if (to !== undefined)
        await desk.page.screenshot({ path: path.join(to, `${info.project.name}-${name}.png`) });
    };

    // The library that was open before the policy came.
    const desk = await start({ env, policy, library: elsewhere });
    const { page, app } = desk;
    await expect(welcome(page)).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(`Your organization keeps libraries in “${allowed}”.`);
    const open = way(page, 'Open a library');
    await expect(open).toContainText('Your organization keeps libraries in');
    await answerDialog(app, elsewhere);
    await open.getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(open.getByRole('alert')).toContainText('lies elsewhere, so it was not opened.');
    await shot('welcome');

    await way(page, 'Look around').getByRole('button').click();
    await expect(sampleBanner(page)).toBeVisible();
    await expect(page.getByText('The sample can only be looked at here.').first()).toBeVisible();
    await expect(headlineField(page)).not.toBeEditable();
    await shot('sample');

    await runCommand(page, 'Create your own library');
    const making = dialog(page, 'Create your own library');
    await expect(making.getByLabel('Office name')).toHaveValue('North Office');
    await expect(making.getByRole('button', { name: /North Office/ })).toHaveAttribute(
      'title',
      path.join(allowed, 'North Office'),
    );
    await making.getByRole('button', { name: 'Create library' }).click();
    await expect(making).toBeHidden();

    await goToSettings(page, 'Publications');
    const imprint = page.getByLabel('Imprint');
    await expect(imprint).toBeDisabled();
    await expect(imprint).toHaveValue('Published by the house.');
    await expect(page.getByLabel('Colour of bars and covers')).toBeDisabled();
    await expect(page.getByLabel('Contact')).toBeEnabled();
    await expect(page.getByText('Set by your organization.')).toHaveCount(3);
    await shot('settings');

    await goToSettings(page, 'Pictures');
    await expect(page.getByRole('checkbox', { name: 'Keep originals' })).toBeDisabled();
    await expect(page.getByRole('checkbox', { name: 'Keep originals' })).toBeChecked();

    await runCommand(page, 'About Liaison Desk');
    const about = dialog(page, 'About Liaison Desk');
    await expect(about).toContainText(`In force on this computer, by ${policy}`);
    await expect(about).toContainText('Colour of bars and covers, Imprint, Keep originals');
    await expect(about).toContainText('The desk knows no “colour”');
    await shot('about');
    await about.getByRole('button', { name: 'Close' }).click();

    await page.keyboard.press('Control+n');
    await page.keyboard.press('Control+e');
    const exporting = page.getByRole('dialog', { name: /^Export/ });
    await expect(exporting).toContainText(`Your organization keeps exports in “${pages}”`);
    await expect(exporting.getByRole('status', { name: 'Folder' })).toHaveText(pages);
    await answerDialog(app, elsewhere);
    await exporting.getByRole('button', { name: 'Choose folder…' }).click();
    await expect(exporting.getByRole('alert')).toContainText('lies elsewhere. Choose a folder there.');
    await shot('export');
  },
);
