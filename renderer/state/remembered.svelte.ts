/** A small setting of this window, kept on this computer between starts. */
export class Remembered<T> {
  readonly #key: string;
  #value: T = $state.raw() as T;

  constructor(key: string, initial: T, isValid: (value: unknown) => value is T) {
    this.#key = `desk.${key}`;
    this.#value = initial;
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (isValid(stored)) this.#value = stored;
    } catch {
      // Nothing kept, or nothing readable: the initial value stands.
    }
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    this.#value = next;
    try {
      localStorage.setItem(this.#key, JSON.stringify(next));
    } catch {
      // If storage is full or blocked, only the setting is not remembered.
    }
  }
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && value > 0;
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
export const isText = (value: unknown): value is string => typeof value === 'string';
