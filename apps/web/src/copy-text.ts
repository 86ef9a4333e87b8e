/**
 * True when it is in the clipboard. Without a secure address that is closed: the field is marked instead, ready for the
 * keys.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
