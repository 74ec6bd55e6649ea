/** The conversation as it stands in the log, as plain text: who, when, what. */
function asText(log: HTMLElement): string {
  const messages = [...log.querySelectorAll<HTMLElement>('.message')].map((message) => {
    const who = message.querySelector('.from span')?.textContent ?? '';
    const when = message.querySelector('time')?.dateTime;
    // biome-ignore lint/performance/useDomNodeTextContent: lines and paragraphs are wanted as they are seen
    const content = message.querySelector<HTMLElement>('.content')?.innerText.trim() ?? '';
    const leading = [...message.querySelectorAll<HTMLAnchorElement>('.outward a')].map(({ href }) => `\n${href}`).join('');
    return `${who}${when ? ` ${new Date(when).toLocaleString(`${document.documentElement.lang}-FI`)}` : ''}\n${content}${leading}`;
  });
  return `${document.title}\n${location.host}\n\n${messages.join('\n\n')}\n`;
}

/** Gives the person a copy of the conversation as a file. Nothing leaves the browser. */
export function saveCopy(log: HTMLElement): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', asText(log)], { type: 'text/plain;charset=utf-8' }));
  link.download = `osallistu-${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
