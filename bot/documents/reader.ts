import { fork } from 'node:child_process';
import { type DocumentKind, type FileRefusal, largestFile, type SentFile } from '../../engagement/document.js';
import type { Inside } from './inside.js';
import { kindOf, readPlain } from './kind.js';

/** How files are looked into. Teams waits 15 s for an answer, of which fetching a file may take six (teams-files.ts). */
const limits = { seconds: 8, megabytes: 400, atOnce: 2, waiting: 20 };

export type ReadFile = (name: string, bytes: Uint8Array) => Promise<SentFile>;

/** A name that no folder, terminal or header stumbles over, and that ends in what the file is. */
function named(name: string, kind: DocumentKind): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: also what turns the direction of writing, by which "cod.exe" shows as "exe.doc"
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim();
  const stem = plain.replace(/\.[^.]{0,10}$/, '').slice(0, 150) || 'file';
  return `${stem}.${kind}`;
}

/** What came of a process: what it told, or nothing. `slow` when it was not done in time. */
type Outcome = Inside | 'slow' | 'ended';

/**
 * Looks into a file in a process of its own, which knows no setting of ours and is ended when it takes too long or too much memory: a hostile file
 * costs a few seconds of one core, and nobody else anything.
 */
function inChild(kind: 'zip' | 'pdf', bytes: Uint8Array): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(new URL('./child.js', import.meta.url), [String(limits.megabytes * 1024 * 1024)], {
      env: {},
      execArgv: [`--max-old-space-size=${limits.megabytes / 2}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let outcome: Outcome = 'ended';
    const timer = setTimeout(() => {
      outcome = 'slow';
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    child.once('message', (inside) => {
      outcome = inside as Inside;
    });
    child.once('error', () => child.kill('SIGKILL'));
    child.once('close', () => {
      clearTimeout(timer);
      resolve(outcome);
    });
    child.send({ kind, bytes });
  });
}

/** Lets so many work at once; undefined for whoever would have to wait behind too many others. */
function atMost(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let working = 0;
  return async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (working >= atOnce && waiting.length >= mostWaiting) return undefined;
    if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    }
  };
}

/**
 * Reads files that people send: what each is by what is in it, and its words. A file that is good but took too long to read is taken without its
 * words; whoever sees it then opens it.
 */
export function openReader(): ReadFile {
  const inTurn = atMost(limits.atOnce, limits.waiting);
  return async (name, bytes) => {
    const refuse = (refused: FileRefusal): SentFile => ({ name: name.slice(0, 200), refused });
    if (bytes.length > largestFile) return refuse('tooLarge');
    const kind = kindOf(name, bytes);
    if (typeof kind === 'object') return refuse(kind.refused);
    if (kind === 'txt') {
      const text = readPlain(bytes)?.trim();
      if (text === undefined) return refuse('unknownType');
      return text === '' ? refuse('empty') : { name: named(name, 'txt'), kind, bytes, text };
    }
    const outcome = await inTurn(() => inChild(kind, bytes));
    if (outcome === undefined) return refuse('busy');
    if (outcome === 'ended') return refuse('broken');
    if (outcome === 'slow') return kind === 'pdf' ? { name: named(name, kind), kind, bytes } : refuse('busy');
    if ('refused' in outcome) return refuse(outcome.refused);
    return { name: named(name, outcome.kind), kind: outcome.kind, bytes, ...(outcome.text ? { text: outcome.text } : {}) };
  };
}
