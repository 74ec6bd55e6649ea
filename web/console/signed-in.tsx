import { type ReactNode, useState } from 'react';
import { Refusal } from './api/ask.js';
import { useAsked } from './api/asked.js';
import { useConnection } from './api/connection.js';
import type { Look } from './look.js';
import { type Me, MeContext } from './me.js';
import { Broken, Loading } from './parts/states.js';
import { Shell } from './shell.js';
import { NotStaff, SignIn } from './sign-in.js';
import { takeLink } from './take-link.js';

/** The console for whoever is signed in; for everyone else the way in. What was open stays open behind a session that has ended. */
export function SignedIn(props: { inTeams: boolean; look: Look; choose?: (look: Look) => void }): ReactNode {
  const [link] = useState(takeLink);
  const me = useAsked<Me>(link ? undefined : 'me');
  const connection = useConnection();
  if (link) return <SignIn link={link} inTeams={props.inTeams} />;
  if (me.error instanceof Refusal && me.error.status === 403) return <NotStaff />;
  if (connection === 'signedOut') return <SignIn inTeams={props.inTeams} />;
  if (me.data)
    return (
      <MeContext value={me.data}>
        <Shell away={connection === 'away'} {...props} />
      </MeContext>
    );
  return me.error ? <Broken fault={me.error} again={() => void me.refetch()} /> : <Loading />;
}
