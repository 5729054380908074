/**
 * Saves `text` as a file where the browser saves downloads, in a click; it needs no permission. The name
 * ends up in the browser's list of downloads: put nothing into it that a person wrote.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
