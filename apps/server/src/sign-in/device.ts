/** Enough of a browser's own description to tell one's phone from the computer at work; the client has the words. */
export interface Device {
  readonly system: 'android' | 'iphone' | 'ipad' | 'windows' | 'mac' | 'linux' | 'other';
  readonly browser: 'firefox' | 'edge' | 'chrome' | 'safari' | 'samsung' | 'other';
}

const firstMatch = <T extends string>(text: string, marks: readonly (readonly [T, RegExp])[]): T | 'other' =>
  marks.find(([, mark]) => mark.test(text))?.[0] ?? 'other';

/** The order matters: an iPad says Mac, Android says Linux, and everybody says Safari. */
export const deviceOf = (userAgent: string | null): Device => ({
  system: firstMatch(userAgent ?? '', [
    ['iphone', /iPhone/],
    ['ipad', /iPad/],
    ['android', /Android/],
    ['windows', /Windows/],
    ['mac', /Mac OS X|Macintosh/],
    ['linux', /Linux|CrOS/],
  ]),
  browser: firstMatch(userAgent ?? '', [
    ['samsung', /SamsungBrowser/],
    ['edge', /Edg/],
    ['firefox', /Firefox|FxiOS/],
    ['chrome', /Chrome|CriOS|Chromium/],
    ['safari', /Safari/],
  ]),
});
