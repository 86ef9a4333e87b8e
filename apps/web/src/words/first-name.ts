/** "Maya" out of "Maya Ellison": how people who walk together speak of each other. */
export function firstName(displayName: string): string {
  return displayName.split(/\s+/)[0] ?? displayName;
}
