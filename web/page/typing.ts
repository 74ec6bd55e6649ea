const line = document.querySelector<HTMLElement>('#typing')!;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** The bot is writing; seen and not heard. Goes away by itself if nothing comes. */
export function showTyping(typing: boolean): void {
  clearTimeout(hiding);
  line.hidden = !typing;
  if (typing) hiding = setTimeout(() => showTyping(false), 10_000);
}
