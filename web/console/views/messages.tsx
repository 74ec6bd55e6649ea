import type { ReactNode } from 'react';
import type { Way } from '../way.js';
import { MessageList } from './messages/list.js';
import { OneMessage } from './messages/one.js';

/** What people have written to the preparers: all of it, or one message with its history. */
export function View({ way: { path } }: { way: Way }): ReactNode {
  const id = path[1];
  return id ? <OneMessage key={id} id={id} /> : <MessageList />;
}
