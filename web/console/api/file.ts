import { bearer } from './ask.js';

/** Fetches a file and gives it to the person to save. Not a plain link, because in Teams every request carries a token. */
export async function fetchFile(path: string, name: string): Promise<void> {
  const headers: Record<string, string> = bearer.token ? { authorization: `Bearer ${await bearer.token(false)}` } : {};
  const answer = await fetch(path, { headers });
  if (!answer.ok) throw new Error(`answered with ${answer.status}`);
  saveFile(await answer.blob(), name);
}

/** Gives the person something to save. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
