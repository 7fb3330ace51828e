/** News that is dragged from the column into the order of the open brochure, and where it would stand. */
class DraggingIn {
  /** Ids of what is dragged; none while nothing is. */
  ids: readonly string[] = $state.raw([]);
  /** Before which items it would come to stand, null for the end; none while it is not over the order. */
  before: readonly (string | null)[] = $state.raw([]);

  begin(ids: readonly string[]): void {
    this.ids = ids;
    this.before = [];
  }

  end(): void {
    this.ids = [];
    this.before = [];
  }
}

export const draggingIn = new DraggingIn();
