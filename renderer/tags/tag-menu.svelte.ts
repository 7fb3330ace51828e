/** What can be done to a tag, from its menu in the rail and wherever it stands. */
import type { Tag } from '../../core/document.ts';
import { offerMenu } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import { listView } from '../list/list-view.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';

class TagMenu {
  /** The tag whose name or colour is being changed. */
  edited: Tag | null = $state.raw(null);

  /** Shows the items that have it, or no longer only those. */
  toggle(id: string): void {
    if (workspace.section !== 'news' && workspace.section !== 'brief') workspace.go('news');
    listView.toggleTag(id);
  }

  /** Unsaved changes are saved first: the tag is removed from saved documents, and Undo restores it everywhere. */
  async remove(tag: Tag): Promise<void> {
    if (!(await workspace.saveAll())) return;
    if (listView.tags.includes(tag.id)) listView.toggleTag(tag.id);
    await library.removeTag(tag);
  }

  partsOf(tag: Tag): MenuPart[] {
    const words = messages.tags;
    return [
      {
        kind: 'act',
        label: listView.tags.includes(tag.id) ? words.showAll : words.showOnly,
        run: () => this.toggle(tag.id),
      },
      { kind: 'line' },
      { kind: 'act', label: words.renameOrRecolour, writes: true, run: () => (this.edited = tag) },
      { kind: 'act', label: words.deleteTag, writes: true, run: () => this.remove(tag) },
    ];
  }
}

export const tagMenu = new TagMenu();

offerMenu('[data-tag]', (element) => {
  const tag = library.tag(element.dataset['tag'] ?? '');
  return tag ? { label: messages.tags.tagMenu(tag.name), parts: tagMenu.partsOf(tag) } : null;
});
