import { describe, expect, it } from 'vitest';
import { safeReturnPath, stepPath } from './return-path.ts';

describe('where signing in leads', () => {
  it.each(['/people', '/people/per_1?from=today', '/team#room'])('goes back to a page of ours: %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'people',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'https://elsewhere.example/people',
    'javascript:void 0',
    '/sign-in?back=/sign-in',
  ])('never leaves the site and never goes in a circle: %s', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  it('is carried in the address only when it is not the first page', () => {
    expect(stepPath('sign_in', { pathname: '/', search: '' })).toBe('/sign-in');
    expect(stepPath('sign_in', { pathname: '/team', search: '?by=name' })).toBe('/sign-in?back=%2Fteam%3Fby%3Dname');
  });
});
