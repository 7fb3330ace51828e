/** Parses pasted HTML by the schema, and reports what the schema removed. */
import { messages } from '../words/messages.ts';
import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model';
import { judgeAddress } from '../../core/addresses/address.ts';
import { sayRefusal } from '../../core/addresses/refusal.ts';
import { judgedRules } from './known-attributes.ts';

export class WatchingParser extends DOMParser {
  readonly #tell: (sentence: string) => void;

  constructor(schema: Schema, tell: (sentence: string) => void) {
    super(schema, judgedRules(schema));
    this.#tell = tell;
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    const refused = [...dom.querySelectorAll('a[href]')].flatMap((link) => {
      const verdict = judgeAddress(link.getAttribute('href') ?? '');
      return verdict.ok ? [] : [sayRefusal(messages.addresses, verdict.refusal)];
    });
    if (refused[0] !== undefined)
      this.#tell(messages.editor.linksRemovedFromPaste(refused.length, refused[0]));
    return super.parseSlice(dom, options);
  }
}
