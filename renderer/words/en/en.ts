/** Everything that the window says in English. Another language is a folder like this one, which `satisfies Words`. */
import { about } from './about.ts';
import { backup } from './backup.ts';
import { brochure } from './brochure.ts';
import { checks } from './checks.ts';
import { chooser } from './chooser.ts';
import { clearance } from './clearance.ts';
import { comments } from './comments.ts';
import { common } from './common.ts';
import { comparing } from './comparing.ts';
import { conflicts } from './conflicts.ts';
import { connection } from './connection.ts';
import { controls } from './controls.ts';
import { copying } from './copying.ts';
import { count } from './count.ts';
import { cropping } from './cropping.ts';
import { details } from './details.ts';
import { door } from './door.ts';
import { drafts } from './drafts.ts';
import { choosing } from '../../../core/words/en/choosing.ts';
import { addresses } from '../../../core/words/en/addresses.ts';
import { errors } from '../../../core/words/en/errors.ts';
import { checking } from '../../../core/words/en/checking.ts';
import { commands, keys, tools } from '../../../core/words/en/commands.ts';
import { stayed } from '../../../core/words/en/stayed.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { finding } from './finding.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { list } from './list.ts';
import { many } from './many.ts';
import { names } from './names.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { pictures } from './pictures.ts';
import { planning } from './planning.ts';
import { policy } from './policy.ts';
import { preview } from './preview.ts';
import { recovery } from './recovery.ts';
import { searches } from './searches.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { spelling } from './spelling.ts';
import { state } from './state.ts';
import { tags } from './tags.ts';
import { templates } from './templates.ts';
import { times } from './times.ts';
import { translations } from './translations.ts';
import { trash } from './trash.ts';
import { typography } from './typography.ts';
import { ui } from './ui.ts';
import { undo } from './undo.ts';
import { updates } from './updates.ts';
import { welcome } from './welcome.ts';

export const en = {
  about,
  addresses,
  backup,
  brochure,
  checking,
  checks,
  chooser,
  choosing,
  clearance,
  commands,
  comments,
  common,
  comparing,
  conflicts,
  connection,
  controls,
  copying,
  count,
  cropping,
  details,
  door,
  drafts,
  editor,
  errors,
  export: exporting,
  finding,
  help,
  history,
  import: importing,
  keys,
  list,
  many,
  names,
  palette,
  people,
  pictures,
  planning,
  policy,
  preview,
  recovery,
  searches,
  settings,
  shell,
  spelling,
  state,
  stayed,
  tags,
  templates,
  times,
  translations,
  tools,
  trash,
  typography,
  ui,
  undo,
  updates,
  welcome,
};
