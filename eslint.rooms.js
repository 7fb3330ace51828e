// The rooms of each house, and which rooms each may import from: only such as stand above it, so that none goes in circles.
// Type-only imports count. Files that stand alone beside the rooms are named with their ending.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const rooms = {
  core: {
    about: '',
    updates: '',
    days: '',
    'depth.ts': '',
    'places.ts': '',
    pictures: '',
    'document.ts': 'depth.ts pictures places.ts',
    library: 'document.ts places.ts',
    given: '',
    policy: 'document.ts',
    backup: 'days library',
    addresses: '',
    'command-facts.ts': '',
    'appearance-commands.ts': 'command-facts.ts',
    'passage-commands.ts': 'command-facts.ts',
    'keys.ts': '',
    'reserved-keys.ts': '',
    'work-commands.ts': 'command-facts.ts',
    'commands.ts': 'appearance-commands.ts command-facts.ts passage-commands.ts work-commands.ts',
    'text-tools.ts': 'commands.ts',
    words: 'addresses commands.ts keys.ts text-tools.ts',
    languages: 'document.ts',
    text: '',
    'markup.ts': 'text',
    body: 'addresses depth.ts document.ts languages markup.ts text',
    typography: 'languages',
    list: 'document.ts',
    dates: 'document.ts languages',
    fields: 'body document.ts list',
    comparing: 'body document.ts fields',
    translations: 'body document.ts fields languages text',
    people: 'body comparing document.ts fields list text',
    comments: 'comparing document.ts',
    planning: 'dates document.ts list',
    many: 'comparing document.ts fields list people',
    searches: 'document.ts',
    templates: 'document.ts list many',
    conflicts: 'document.ts',
    recovery: 'document.ts',
    history: 'days document.ts',
    'desk-error.ts': 'text words',
    drafts: 'desk-error.ts document.ts library',
    finding: 'addresses body dates document.ts fields languages list text',
    export: 'dates document.ts words',
    'page-addresses': 'document.ts places.ts text',
    import: 'document.ts fields',
    editions: 'comparing document.ts export fields',
    spelling: 'languages text',
    checking: 'addresses body dates document.ts languages spelling text translations words',
    migrations: 'document.ts fields',
    reading: 'addresses body dates document.ts import languages text words',
    paste: 'addresses body document.ts languages reading text typography',
    writing:
      'addresses body dates document.ts export fields import languages list markup.ts pictures text translations',
    newsletter: 'addresses body dates document.ts export languages markup.ts pictures text writing',
    gallery: 'body document.ts many',
    copying: 'body document.ts export languages markup.ts writing',
    looks: 'places.ts writing',
    clearance: 'addresses body comparing dates document.ts fields languages text writing',
    'contract.ts':
      'about backup checking clearance commands.ts conflicts copying document.ts drafts export finding gallery given history import languages library list looks many page-addresses pictures policy recovery searches spelling templates updates',
    door: 'body contract.ts desk-error.ts document.ts words',
    welcome: '',
  },
  desk: {
    about: '',
    log: '',
    storage: '',
    policy: 'storage',
    documents: 'storage',
    settings: 'documents storage',
    days: 'documents storage',
    trash: 'days documents storage',
    library: 'documents settings storage trash',
    given: 'storage',
    'page-addresses': 'documents library settings storage',
    looks: 'documents storage',
    pictures: 'days documents library settings storage',
    import: 'documents library pictures settings storage trash',
    tags: 'library storage',
    many: 'library storage trash',
    searches: 'storage',
    templates: 'documents library storage',
    history: 'days documents library storage',
    spelling: '',
    checks: 'documents library spelling storage',
    lock: 'documents storage',
    drafts: 'documents library lock storage',
    conflicts: 'documents history library storage trash',
    search: 'documents library storage',
    finding: 'history library search storage',
    index: 'documents library search storage',
    opening:
      'conflicts days documents drafts history import index library lock many pictures settings storage tags trash',
    backup: 'documents library opening policy storage',
    recovery: 'backup conflicts documents drafts history library settings storage trash',
    doctor:
      'documents history library lock looks many opening page-addresses pictures recovery settings storage trash',
    'ports.ts': '',
    'programs.ts': '',
    pdf: 'ports.ts programs.ts storage',
    'session.ts': 'backup index library opening search',
    word: 'backup',
    newsletter: '',
    epub: 'word',
    clearance: 'documents history library word',
    copying: 'documents library newsletter pictures storage',
    export:
      'documents epub library looks newsletter opening page-addresses pictures policy ports.ts session.ts storage word',
    'remembered.ts': 'storage',
    people: 'remembered.ts',
    updates: 'remembered.ts storage',
    welcome: 'documents export policy storage',
    handlers:
      'about backup checks clearance conflicts copying documents drafts export finding given import library log looks many page-addresses people pictures policy ports.ts recovery remembered.ts searches session.ts spelling storage tags templates updates welcome',
    'openings.ts':
      'backup drafts given library opening people policy remembered.ts session.ts settings storage welcome',
    'desk.ts':
      'drafts export given handlers import library log openings.ts people pictures ports.ts remembered.ts searches session.ts spelling updates welcome',
    door: 'storage',
    'first-library.ts': 'desk.ts',
    serve:
      'about log backup desk.ts door first-library.ts handlers import policy ports.ts programs.ts remembered.ts search storage',
    cli: 'about backup desk.ts doctor documents import lock opening page-addresses pdf people policy ports.ts programs.ts serve',
  },
  renderer: {
    words: '',
    door: 'words',
    'api.ts': 'door words',
    undo: 'words',
    state: 'api.ts undo words',
    ui: 'words',
    typography: 'state ui undo words',
    connection: 'door state ui words',
    chooser: 'api.ts door ui words',
    comparing: 'state words',
    conflicts: 'api.ts comparing state ui words',
    drafts: 'comparing state ui words',
    preview: 'api.ts state ui words',
    recovery: 'api.ts comparing drafts preview state ui words',
    printing: 'api.ts door preview state words',
    copying: 'api.ts state words',
    many: 'api.ts state undo words',
    commands: 'api.ts copying door many printing state typography undo words',
    help: 'commands ui words',
    people: 'api.ts many state ui undo words',
    controls: 'commands state words',
    history: 'api.ts comparing controls state ui undo words',
    spelling: 'controls state ui undo words',
    list: 'api.ts commands controls many people recovery state ui undo words',
    planning: 'commands list many people state ui words',
    editor: 'api.ts commands controls copying preview spelling state typography ui undo words',
    comments: 'commands editor state ui undo words',
    checks: 'api.ts commands editor spelling state ui undo words',
    finding: 'api.ts checks commands controls editor preview state ui undo words',
    export: 'api.ts copying door editor list many preview state ui undo words',
    translations: 'api.ts comparing controls editor many preview state ui undo words',
    brochure:
      'api.ts checks commands comments comparing controls history list many people preview spelling state translations ui undo words',
    searches: 'api.ts controls list state ui undo words',
    tags: 'controls list state ui undo words',
    details:
      'api.ts checks commands comments controls editor history people spelling state tags translations ui undo words',
    templates: 'api.ts brochure controls details editor finding many state tags ui undo words',
    selected: 'commands controls list many people state ui words',
    about: 'api.ts state ui words',
    welcome: 'api.ts commands state ui words',
    pictures: 'api.ts commands controls editor many state ui undo words',
    backup: 'api.ts commands state ui words',
    updates: 'state ui words',
    settings: 'api.ts backup commands editor pictures spelling state typography ui updates words',
    trash: 'api.ts state ui undo words',
    clearance: 'api.ts comparing state ui undo words',
    import: 'api.ts clearance list state tags ui undo words',
    shell:
      'about api.ts backup brochure checks clearance commands conflicts connection controls details drafts editor export finding help history import list many people pictures planning recovery searches selected settings state tags templates translations trash typography ui undo updates welcome words',
  },
};

/** Folders that are no rooms: what only tests use, and what is no code. */
const besides = new Set(['testing', 'public', 'styles']);

/** The table as zones of `import-x/no-restricted-paths`; throws where the table itself is wrong. */
export const roomZones = Object.entries(rooms).flatMap(([house, table]) => {
  const above = [];
  const folders = readdirSync(path.join(import.meta.dirname, house), { withFileTypes: true });
  for (const entry of folders)
    if (entry.isDirectory() && !besides.has(entry.name) && !(entry.name in table))
      throw new Error(
        `${house}/${entry.name}/ is not in eslint.rooms.js. Add it, with the rooms that it imports from.`,
      );
  return Object.entries(table).map(([room, names]) => {
    const allowed = names === '' ? [] : names.split(' ');
    if (!existsSync(path.join(import.meta.dirname, house, room)))
      throw new Error(`eslint.rooms.js names ${house}/${room}, which is not there.`);
    for (const name of allowed)
      if (!above.includes(name))
        throw new Error(`${house}/${room} may only import from rooms that stand above it; ${name} does not.`);
    above.push(room);
    const isFile = path.extname(room) !== '';
    return {
      target: isFile ? `./${house}/${room}` : `./${house}/${room}/**/*`,
      from: `./${house}`,
      except: [room, ...allowed].map((name) => `./${name}`),
      message: `${house}/${room} imports only from what eslint.rooms.js names for it${names === '' ? ': nothing' : `: ${allowed.join(', ')}`}.`,
    };
  });
});
