/**
 * Numbers pairs of whole numbers 0, 1, 2… as they turn up. One table serves many rounds: a round begins by forgetting
 * all pairs, which costs nothing, since each place carries the round it was written in.
 */
export class KeyTable {
  readonly #round: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #number: Int32Array;
  #now = 0;
  #shift = 0;
  #mask = 0;
  count = 0;

  /** `most`: the most different pairs of any one round. */
  constructor(most: number) {
    const places = 2 ** bitsFor(most);
    this.#round = new Int32Array(places);
    this.#first = new Int32Array(places);
    this.#second = new Int32Array(places);
    this.#number = new Int32Array(places);
  }

  /** A small round stays in few places, and so in the processor's cache. */
  begin(most: number): void {
    const bits = bitsFor(most);
    this.#now++;
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    this.count = 0;
  }

  numberOf(first: number, second: number): number {
    const round = this.#round;
    let place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca77)) >>> this.#shift;
    while (round[place] === this.#now) {
      if (this.#first[place] === first && this.#second[place] === second) return this.#number[place] as number;
      place = (place + 1) & this.#mask;
    }
    round[place] = this.#now;
    this.#first[place] = first;
    this.#second[place] = second;
    this.#number[place] = this.count;
    return this.count++;
  }
}

/** Twice the places that are needed, rounded up to a power of two. */
export function bitsFor(most: number): number {
  return Math.max(4, Math.ceil(Math.log2(Math.max(1, most))) + 1);
}
