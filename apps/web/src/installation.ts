/** One process serves two installations: the real one at `/`, invented people at `/demo`. The path says which we are in. */
function basenameOf(path: string): '' | '/demo' {
  return path === '/demo' || path.startsWith('/demo/') ? '/demo' : '';
}

export const basename = basenameOf(window.location.pathname);
export const isDemo = basename === '/demo';
