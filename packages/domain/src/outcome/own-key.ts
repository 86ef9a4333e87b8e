const longest = 40;
const isKey = /^[a-z0-9][a-z0-9_]{0,39}$/;

/** Any name as a key of ours, and a different one for each. */
export const keyMaker = (): ((name: string | undefined) => string) => {
  const taken = new Set<string>();
  return (name) => {
    const plain = (name ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_');
    const base = isKey.test(name ?? '') ? (name ?? '') : plain.replace(/^_+|_+$/g, '').slice(0, longest - 5) || 'item';
    let key = base;
    for (let count = 2; taken.has(key); count += 1) key = `${base.slice(0, longest - 5)}_${count}`;
    taken.add(key);
    return key;
  };
};
