import { randomBytes } from 'node:crypto';
import { pino } from 'pino';

/** JSON lines for the operator. Never names, addresses or texts of people: ids, codes and durations only. */
export interface Log {
  info(what: string, about?: Record<string, string | number | boolean>): void;
  warn(what: string, about?: Record<string, string | number | boolean>): void;
  /** Logs a fault and gives back the reference that the person is told, so that the two can be brought together. */
  fault(what: string, fault: unknown): string;
}

/** What may be told of a fault. Messages of databases repeat values, so of those only the code and the place are told. */
function outline(fault: unknown): Record<string, string> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { code } = fault as { code?: unknown };
  const lines = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const safe = fault.constructor === Error || fault instanceof TypeError || fault instanceof RangeError;
  return {
    fault: fault.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(safe && code === undefined ? { message: fault.message.slice(0, 300) } : {}),
    at: lines.slice(0, 6).join(' ').trim(),
  };
}

/** A log on standard output. */
export function openLog(level: string): Log {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'what' });
  return {
    info: (what, about = {}) => lines.info(about, what),
    warn: (what, about = {}) => lines.warn(about, what),
    fault(what, fault) {
      const reference = randomBytes(4).toString('hex').toUpperCase();
      lines.error({ reference, ...outline(fault) }, what);
      return reference;
    },
  };
}
