/**
 * Puts `text` on the clipboard, in a click. False where the browser does not allow it (a frame may be
 * denied the newer way; then the older one is tried).
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (denied) {
    if (!(denied instanceof Error)) throw denied;
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const active = document.activeElement;
  const area = document.createElement('textarea');
  area.autocomplete = 'off';
  area.value = text;
  area.className = 'sr';
  document.body.append(area);
  area.select();
  // Deprecated, and the only way that a frame without the permission has.
  const copied = document.execCommand('copy');
  area.remove();
  if (active instanceof HTMLElement) active.focus();
  return copied;
}
