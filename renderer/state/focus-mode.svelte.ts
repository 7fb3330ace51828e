/** Focus mode: the page alone, with nothing around it but the sentence that says how it is saved. */

class FocusMode {
  isOn = $state(false);

  toggle(): void {
    this.isOn = !this.isOn;
  }

  leave(): void {
    this.isOn = false;
  }
}

export const focusMode = new FocusMode();
