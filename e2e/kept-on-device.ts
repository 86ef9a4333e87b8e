import type { BrowserContext, Page } from '@playwright/test';

/** Everything this browser keeps for the site, as text: whatever is kept as bytes is read as letters too. */
export async function keptOnDevice(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const seen: string[] = [];
    const say = (value: unknown): void => {
      if (value instanceof ArrayBuffer) say(new Uint8Array(value));
      else if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        seen.push(new TextDecoder('utf-8').decode(bytes), new TextDecoder('utf-16').decode(bytes));
      } else if (Array.isArray(value)) value.forEach(say);
      else if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) {
          seen.push(key);
          say(each);
        }
      else seen.push(String(value));
    };
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      seen.push(name);
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        say(await asked(rows.getAll()));
        say(await asked(database.transaction(store).objectStore(store).getAllKeys()));
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage])
      for (const [key, value] of Object.entries(storage)) seen.push(key, String(value));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        seen.push(request.url);
        const kind = request.url.split('.').at(-1) ?? '';
        if (!['js', 'css', 'woff2', 'png', 'svg'].includes(kind))
          seen.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
    return seen.join('\n');
  });
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  return [inPage, ...cookies].join('\n');
}

/** How much is kept, store by store; the salt of this browser alone is not counted. */
export const rowsIn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('alongside-demo'));
    const counted: Record<string, number> = {};
    for (const name of database.objectStoreNames)
      if (name !== 'mark') counted[name] = await asked(database.transaction(name).objectStore(name).count());
    database.close();
    return counted;
  });
