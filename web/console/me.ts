import { createContext, useContext } from 'react';
import { atLeast, type Role } from '../../engagement/staff-member.js';

/** Who is signed in, and what the house says of itself. */
export interface Me {
  id?: string;
  /** The name in the audit trail, by which one's own acts are known. */
  who: string;
  name: string;
  email?: string;
  role: Role;
  way: 'token' | 'link' | 'openId' | 'teams';
  authority: string;
  timeZone: string;
  /** More people than this are only told once a second person has agreed. */
  secondApprovalOver?: number;
}

export const MeContext = createContext<Me | undefined>(undefined);
export const useMe = (): Me => useContext(MeContext)!;

/** May the person do what needs this role? The server decides; the console only does not offer what would be refused. */
export const useMay = (role: Role): boolean => atLeast(useMe().role, role);
