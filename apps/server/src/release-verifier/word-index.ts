const wordShape = /[\p{L}\p{N}]+/gu;

/** Without accents and case: José, JOSE and jose are one word. */
const plain = (word: string): string =>
  /^[a-z0-9]*$/i.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Straight and curly apostrophes do not end a name in one file and not in another. */
export const wordsOf = (text: string): string[] => (text.normalize('NFC').match(wordShape) ?? []).map(plain);

/** Scripts without capitals write every name as they write words: there each counts as one. */
const isUpper = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);

/**
 * Every word of some texts with where it stands, so that any run of words is found in the time it takes to look up its
 * rarest one. Files of a release hold few different words: nearly every string of the caseload falls at its first.
 */
export class WordIndex {
  readonly #numbers = new Map<string, number>();
  readonly #positions: number[][] = [];
  readonly #words: number[] = [];
  readonly #capitals: boolean[] = [];
  readonly #places: { from: number; name: string }[] = [];

  /** Runs of words do not reach from one text into the next. */
  add(place: string, text: string): void {
    if (this.#places.at(-1)?.name !== place) this.#places.push({ from: this.#words.length, name: place });
    for (const word of text.normalize('NFC').match(wordShape) ?? []) {
      const key = plain(word);
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#positions.push([]) - 1;
        this.#numbers.set(key, number);
      }
      this.#positions[number]?.push(this.#words.length);
      this.#words.push(number);
      this.#capitals.push(isUpper(word));
    }
    this.#words.push(-1);
    this.#capitals.push(false);
  }

  knows(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** Where these words stand one after the other; with `capital`, only where the first begins with one. */
  find(words: readonly string[], { capital = false } = {}): Set<string> {
    const found = new Set<string>();
    const numbers: number[] = [];
    for (const word of words) {
      const number = this.#numbers.get(word);
      if (number === undefined) return found;
      numbers.push(number);
    }
    if (numbers.length === 0) return found;
    const rarest = numbers.reduce(
      (best, number, at) => (this.#countOf(number) < this.#countOf(numbers[best] ?? -2) ? at : best),
      0,
    );
    for (const position of this.#positions[numbers[rarest] ?? -2] ?? []) {
      const start = position - rarest;
      if (capital && !this.#capitals[start]) continue;
      if (numbers.every((number, at) => this.#words[start + at] === number)) found.add(this.#placeAt(start));
    }
    return found;
  }

  #countOf(number: number): number {
    return this.#positions[number]?.length ?? 0;
  }

  #placeAt(position: number): string {
    return this.#places.findLast(({ from }) => from <= position)?.name ?? '';
  }
}
