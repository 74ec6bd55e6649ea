/** What somebody of staff may do; each may also do what those before it may. */
export const roles = ['viewer', 'editor', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Is a role enough where `needed` is asked for? */
export const atLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** Who an identity provider says that somebody is. `email` only where the provider answers for it. */
export interface Identity {
  issuer: string;
  subject: string;
  email?: string;
  name?: string;
}

/** Somebody of staff at work. `who` is how the audit trail names them: an address, or what their provider calls them. */
export interface Actor {
  who: string;
  role: Role;
  way: 'token' | 'link' | 'openId' | 'teams';
  id?: string;
  name?: string;
  email?: string;
}

/** A sign-in through OpenID Connect that has begun, and what its answer must fit. `to` is where the person wanted to go. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  to: string;
}

/**
 * Who is staff, and their sessions. Roles are read anew for every request, so a change takes effect at once, in every process.
 * `store/staff-members.ts` implements it.
 */
export interface StaffMembers {
  /** The member of staff with this identity; the first time, the one whose address it has. Undefined: not staff. */
  actorOf(identity: Identity, way: 'openId' | 'teams'): Promise<Actor | undefined>;
  /** Keeps what a sign-in's answer must fit, for ten minutes; the secret is for the browser that began it. */
  begin(begun: Begun): Promise<string>;
  /** Takes what was kept, once. */
  begun(secret: string): Promise<Begun | undefined>;
  /** The secret of a session of 12 hours for whoever has this identity; undefined when they are not staff. */
  open(identity: Identity): Promise<string | undefined>;
  /** Exchanges the secret of a sign-in link, once, for the secret of a session of 12 hours. */
  signIn(secret: string): Promise<string | undefined>;
  /** Whose session this is, while it lasts and they are staff. */
  session(secret: string): Promise<Actor | undefined>;
  signOut(secret: string): Promise<void>;
}

/** Somebody who becomes staff: by the address that their provider answers for, or by what it calls them. */
export interface NewMember {
  email?: string | undefined;
  issuer?: string | undefined;
  subject?: string | undefined;
  name?: string | undefined;
  role: Role;
}
export interface MemberChange {
  role?: Role | undefined;
  name?: string | undefined;
  active?: boolean | undefined;
}
