/** What IT writes into the policy file: its keys, and what each may be. */
import { z } from 'zod';
import { officeSchema, type Office } from '../document.ts';

/** What a folder in the policy may begin with, beside a whole path; `${user}` may stand anywhere. */
export const folderVariables = ['home', 'documents', 'user'] as const;
export type FolderVariable = (typeof folderVariables)[number];

/** `/srv/libraries`, `D:\Libraries`, `\\server\share`, `${home}/Libraries`; no `..`, and no variable that nobody knows. */
const wholePath =
  /^(?!.*(?:^|[\\/])\.\.(?:[\\/]|$))(?:\/|[A-Za-z]:[\\/]|\\\\[^\\/]|\$\{(?:home|documents)\}(?:[\\/]|$))(?:[^$\0]|\$\{user\}|\$(?!\{))*$/;
const folder = z.string().max(1_000).regex(wholePath).meta({
  description:
    'A whole path. It may begin with ${home} (the home folder that the system has for the account) or ${documents} (the folder of the person’s documents), and ${user} is the name of the account.',
});

/** Settings of an office that can be preset or locked: all but emblems, which are pictures of a library. */
export const profileSchema = officeSchema.omit({ emblems: true }).partial();
export type ProfileKey = Exclude<keyof Office, 'emblems'>;
export type ProfileSettings = { readonly [K in ProfileKey]?: Office[K] };

const switchSchema = z.enum(['off', 'allowed']);
export type Switch = z.infer<typeof switchSchema>;

/** The whole file. Each key may be left out: the desk then behaves as without a policy. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For editors of JSON; the desk takes no notice.' }),
    libraryFolders: z.array(folder).min(1).optional().meta({
      description:
        'Folders in which libraries may lie, or below. No library elsewhere is opened, made or restored; the sample can only be looked at.',
    }),
    exportFolder: folder.optional().meta({
      description: 'Exports go into this folder, or into one below it, and nowhere else.',
    }),
    backupFolder: folder.optional().meta({
      description: 'Backups go into this folder, or into one below it, and nowhere else.',
    }),
    updates: switchSchema.optional().meta({
      description: 'Whether the desk may look for updates. “off”: it never does, and the setting is locked.',
    }),
    updateAddress: z
      .string()
      .max(2_000)
      .regex(/^(?:https:\/\/[^\s/@?#]+(?:\/\S*)?|\/.+|[A-Za-z]:[\\/].+|\\\\[^\\/]+[\\/].+)$/)
      .optional()
      .meta({
        description:
          'Where updates come from: an https:// address, or a folder that every computer reaches. The setting is locked.',
      }),
    officeProfile: z
      .strictObject({
        preset: profileSchema.optional().meta({ description: 'What new libraries begin with.' }),
        locked: profileSchema
          .optional()
          .meta({ description: 'What holds in every library, whatever its own settings say.' }),
      })
      .optional()
      .meta({ description: 'Settings of the office, by the names that library.json has for them.' }),
    browserDoor: switchSchema.optional().meta({
      description: 'Whether the desk may be opened in a browser (desk serve).',
    }),
  })
  .meta({ title: 'Policy of Liaison Desk' });
export type PolicyFile = z.infer<typeof policySchema>;
export type PolicyKey = Exclude<keyof PolicyFile, '$schema'>;

/** The file's schema as JSON Schema, for editors and for tools of IT. */
export const policyJsonSchema = (): unknown => z.toJSONSchema(policySchema, { io: 'input' });
