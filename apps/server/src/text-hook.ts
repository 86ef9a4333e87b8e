/** What the organisation's own service gets, so that it can send a text message: whom, and words that say nothing. */
export interface TextNotice {
  /** The same for each try of one notice, so that the receiver can drop a second. */
  key: string;
  accountId: string;
  text: string;
}

export interface TextHook {
  send(notice: TextNotice): Promise<void>;
}

const patience = 10_000;

/** Posts to the address in TEXT_HOOK_URL. Anything but a 2xx is a failure, and a redirect is not followed. */
export const openTextHook = (url: string): TextHook => ({
  send: async (notice) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': notice.key },
      body: JSON.stringify(notice),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw Object.assign(new Error('the text hook did not take it'), { code: `HTTP_${answer.status}` });
  },
});
