/** At most `count` in any `ms`. */
interface Window {
  count: number;
  ms: number;
}

/** What Microsoft documents for a bot in Teams: for each conversation, and for the app in one tenant. */
const perConversation: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const tenantRate = 50;

/** The instants at which something was let through, as far back as the longest window reaches. */
function sliding(windows: readonly Window[]) {
  const passed: number[] = [];
  return {
    /** Milliseconds until one more is allowed; 0 when it is now. */
    wait(now: number): number {
      return Math.max(0, ...windows.map(({ count, ms }) => (passed.length < count ? 0 : passed.at(-count)! + ms - now)));
    },
    pass: (now: number) => void passed.push(now),
  };
}

/**
 * Teams' documented limits over everything that one connector hears; another `rate` for the tenant makes a long measurement short. What is refused does
 * not count against them.
 */
export function teamsLimits(rate = tenantRate): (conversation: string, now?: number) => number {
  const tenant = sliding([{ count: rate, ms: 1_000 }]);
  const conversations = new Map<string, ReturnType<typeof sliding>>();
  return (conversation, now = performance.now()) => {
    const own = conversations.get(conversation) ?? sliding(perConversation);
    conversations.set(conversation, own);
    const wait = Math.max(tenant.wait(now), own.wait(now));
    if (wait > 0) return wait;
    tenant.pass(now);
    own.pass(now);
    return 0;
  };
}
