/**
 * Keeps the newest in view for a reader who is at the end, and leaves one who is reading further up in peace, with a button to come down. What is
 * taller than the window is shown from its beginning. Works alike when the log scrolls and, in a low window, when the whole page does.
 */
export function openFollow(scroller: HTMLElement, below: HTMLElement) {
  const moving = (): HTMLElement =>
    scroller.scrollHeight > scroller.clientHeight + 1 && getComputedStyle(scroller).overflowY !== 'visible'
      ? scroller
      : document.documentElement;
  const fromEnd = () => {
    const { scrollHeight, scrollTop, clientHeight } = moving();
    return scrollHeight - scrollTop - clientHeight;
  };
  let atEnd = true;
  let top = 0;
  let first: Element | null | undefined;

  function seen() {
    const { scrollTop } = moving();
    // Only moving up is leaving the end; that the log has grown meanwhile is not.
    if (fromEnd() < 60) {
      // Who came down by themselves has seen the beginning, too.
      if (scrollTop > top) first = undefined;
      atEnd = true;
    } else if (scrollTop < top) atEnd = false;
    top = scrollTop;
    if (atEnd) below.hidden = true;
  }
  function toEnd() {
    const window = moving();
    window.scrollTop = window.scrollHeight;
    const hidden = first ? scroller.getBoundingClientRect().top - first.getBoundingClientRect().top : 0;
    if (window === scroller && hidden > 0) window.scrollTop -= hidden + 12;
    below.hidden = true;
    top = window.scrollTop;
    atEnd = fromEnd() < 60;
  }
  scroller.addEventListener('scroll', seen, { passive: true });
  document.addEventListener('scroll', seen, { passive: true });
  function goToEnd() {
    first = undefined;
    toEnd();
  }
  below.onclick = goToEnd;
  // A card that has been drawn, a keyboard that has opened, a window that has been turned: who was at the end stays there.
  const sizes = new ResizeObserver(() => atEnd && toEnd());
  for (const part of [scroller, ...scroller.children]) sizes.observe(part);

  return {
    goToEnd,
    /** Does the work that adds to the log, and then moves as the reader would wish. The work tells what was the first thing added. */
    after(work: () => Element | null | undefined) {
      const stay = !atEnd;
      const height = scroller.scrollHeight;
      const added = work();
      if (!stay) {
        first = added;
        toEnd();
      } else if (scroller.scrollHeight > height) below.hidden = false;
    },
  };
}
