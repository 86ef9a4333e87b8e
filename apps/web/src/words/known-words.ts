// What can be said, as types of our own: the library's, spread over every catalogue, took two thirds of checking the pages.
// Touch this when catalogues take a new shape. Everything is looked up by noun and key, so that each is worked out once.
import type { english } from './english.ts';

type Catalogues = typeof english;
export type Noun = keyof Catalogues;

type Ending = 'zero' | 'one' | 'other';
type Joined<Start extends string, Mark extends string, End> = End extends string ? `${Start}${Mark}${End}` : never;
type At<Of, K> = K extends keyof Of ? Of[K] : never;

/** What is said by number stands in the catalogue once for each ending; its key is what they share. */
type CountedKey<Words> = {
  [K in keyof Words]: K extends `${infer Stem}_other` ? (`${Stem}_one` extends keyof Words ? Stem : never) : never;
}[keyof Words];

type PlainKey<Words> = Exclude<keyof Words & string, Joined<string & CountedKey<Words>, '_', Ending>>;

type KeyIn<Words> = Words extends string
  ? never
  :
      | CountedKey<Words>
      | { [K in PlainKey<Words>]: Words[K] extends string ? K : Joined<K, '.', KeyIn<Words[K]>> }[PlainKey<Words>];

/** The names in "{{from}} to {{to}}"; one may ask for a form of its own: "{{rows, number}}". */
type GapIn<Text> = Text extends `${string}{{${infer Gap}}}${infer Rest}`
  ? (Gap extends `${infer Name},${string}` ? Name : Gap) | GapIn<Rest>
  : never;

type GapAt<Words, K> = K extends keyof Words
  ? GapIn<Words[K]>
  : K extends `${infer Part}.${infer Rest}`
    ? GapAt<At<Words, Part>, Rest>
    : 'count' | GapIn<At<Words, Joined<string & K, '_', Ending>>>;

/** An interface, so that it is worked out for each noun and never for a noun in general. */
interface KeyOf extends KeyOfEach {}
type KeyOfEach = { [N in Noun]: KeyIn<Catalogues[N]> };
type KeyElsewhere = { [N in Noun]: Joined<N, ':', KeyOf[N]> }[Noun];

type Known<N extends Noun, K> = K extends KeyOf[N] ? K : K extends KeyElsewhere ? K : KeyOf[N];

type Gap<N extends Noun, K> = K extends `${infer Other extends Noun}:${infer Own}`
  ? GapAt<Catalogues[Other], Own>
  : GapAt<Catalogues[N], K>;

type Filled<Gap> = [Gap] extends [never]
  ? []
  : [gaps: { [G in string & Gap]: G extends 'count' ? number : string | number }];

/** Says what stands under a key of its noun, or under `noun:key` of any other, with every gap filled. */
export type Words<N extends Noun> = <K extends string>(key: Known<N, K>, ...gaps: Filled<Gap<N, K>>) => string;
