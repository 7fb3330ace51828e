/** Sentences for those who listen: said in a live region, never shown. */

class Announcer {
  words = $state('');

  say(words: string): void {
    // The same sentence twice is said twice: a no-break space makes it another.
    this.words = words === this.words ? `${words}\u00a0` : words;
  }
}

export const announcer = new Announcer();
