/**
 * Puts `text` on the clipboard, in a click. False where the browser does not allow it. In a frame, which is
 * denied the newer way, and where that fails, the older one is tried.
 */
export async function copy(text: string): Promise<boolean> {
  if (window.parent !== window) return copyBySelection(text);
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
