/** The plan as it is shown: its view, month and filters, and the document that is chosen in it. */
import { tick } from 'svelte';
import type { Status } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { isSamePerson } from '../../core/people/names.ts';
import { isLate } from '../../core/people/work.ts';
import { monthOf, plusDays, plusMonths, sameDayIn } from '../../core/planning/days.ts';
import { board, byDay, isUnderWay, plannedDay, underWay, type Placed } from '../../core/planning/plan.ts';
import { setDue, setStatus } from '../many/acts.ts';
import { today } from '../people/say-work.ts';
import { documents } from '../state/documents.svelte.ts';
import { planningKeys } from '../state/planning-keys.ts';
import { Remembered } from '../state/remembered.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

export const planViews = ['month', 'board', 'list'] as const;
export type PlanView = (typeof planViews)[number];
const isView = (value: unknown): value is PlanView => (planViews as readonly unknown[]).includes(value);

/** Longest wait for the list, which hears of a change a moment after it was made; in milliseconds. */
const patience = 2_000;

/** Waits until the list shows a document as it was changed, so that the keys can go where it then stands. */
function shownSo(id: string, is: (summary: Summary) => boolean): Promise<void> {
  const isSo = (): boolean => {
    const summary = documents.summary(id);
    return !summary || is(summary);
  };
  if (isSo()) return Promise.resolve();
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      done();
    };
    const timer = setTimeout(end, patience);
    const stop = documents.onChange(() => {
      if (isSo()) end();
    });
  });
}

class Plan {
  readonly #view = new Remembered<PlanView>('plan', 'month', isView);
  /** Where the keys are: a day of the month that is shown. */
  day: string = $state(today());
  /** Id of the document that is chosen. */
  chosen: string | null = $state(null);
  /** A name; empty: everyone. */
  person = $state('');
  /** Id of a tag; empty: all. */
  tag = $state('');
  /** A day of which everything is shown. */
  wholeDay: string | null = $state(null);
  /** Beside board and list, the details are shown when they are asked for. */
  hasDetails = $state(false);
  /** The document that is being dragged. */
  dragged: Summary | null = $state.raw(null);

  readonly shown: readonly Summary[] = $derived(
    this.person === '' && this.tag === ''
      ? documents.all
      : documents.all.filter(
          ({ work, tags }) =>
            (this.person === '' || isSamePerson(work.assignedTo, this.person)) &&
            (this.tag === '' || tags.includes(this.tag)),
        ),
  );
  readonly days = $derived(byDay(this.shown));
  readonly underWay: readonly Placed[] = $derived(underWay(this.shown));
  readonly columns = $derived(board(this.shown, today()));
  readonly undated = $derived(this.underWay.filter(({ planned }) => planned === null));
  readonly late = $derived(this.underWay.filter(({ summary }) => isLate(summary, today())).length);
  readonly month = $derived(monthOf(this.day));
  readonly stillDue = $derived(
    this.underWay.filter(({ planned }) => planned?.kind === 'due' && monthOf(planned.day) === this.month)
      .length,
  );
  readonly current: Summary | undefined = $derived(
    this.chosen === null ? undefined : documents.summary(this.chosen),
  );

  get view(): PlanView {
    return this.#view.value;
  }

  set view(view: PlanView) {
    this.#view.value = view;
  }

  on(day: string): readonly Placed[] {
    return this.days.get(day) ?? [];
  }

  choose(id: string | null): void {
    this.chosen = id;
  }

  /** Goes to a day, and to the first entry of it. */
  goTo(day: string): void {
    this.day = day;
    this.chosen = this.on(day)[0]?.summary.id ?? null;
  }

  turn(months: number): void {
    this.goTo(sameDayIn(plusMonths(this.month, months), this.day));
  }

  /** Moves by days; within a day, `rows` goes through its entries first. */
  move(days: number, rows: 1 | -1 | 0, shownRows: number): void {
    if (rows !== 0) {
      const entries = this.on(this.day).slice(0, shownRows);
      const at = entries.findIndex(({ summary }) => summary.id === this.chosen);
      const next = entries[at + rows];
      if (at !== -1 && next) {
        this.chosen = next.summary.id;
        return;
      }
    }
    this.goTo(plusDays(this.day, days));
  }

  /** Gives a document a due day, or takes it away; the keys stay with it. */
  async schedule(id: string, day: string | null): Promise<void> {
    const summary = documents.summary(id);
    if (!summary || !isUnderWay(summary) || summary.work.due === day) return;
    await setDue([id], day);
    await shownSo(id, ({ work }) => work.due === day);
    this.chosen = id;
    if (day !== null) this.day = day;
  }

  /** Moves what is chosen by days. */
  async shift(days: number): Promise<void> {
    const { current } = this;
    const planned = current && plannedDay(current);
    if (current && planned) await this.schedule(current.id, plusDays(planned.day, days));
  }

  async setStatus(id: string, status: Status): Promise<void> {
    const summary = documents.summary(id);
    if (summary && summary.status !== status) {
      await setStatus([id], status);
      await shownSo(id, (now) => now.status === status);
    }
    this.chosen = id;
  }

  /** Shows the details of what is chosen, with the focus in a field. */
  async edit(field: 'person' | 'day'): Promise<void> {
    if (this.chosen === null) return;
    this.hasDetails = true;
    await tick();
    document
      .querySelector<HTMLElement>(
        `[data-part=plan-details] [data-part-of=${field === 'person' ? 'assigned-to' : 'due'}]`,
      )
      ?.focus();
  }

  /** Puts the focus on what is chosen, or on the day. */
  async focus(): Promise<void> {
    await tick();
    document.querySelector<HTMLElement>('[data-part=plan] [data-plan-focus]')?.focus();
  }

  showEverything(): void {
    this.person = '';
    this.tag = '';
  }
}

export const plan = new Plan();
planningKeys.chosen = () => (workspace.section === 'planning' ? (plan.current?.id ?? null) : null);
planningKeys.edit = (field) => void plan.edit(field);
