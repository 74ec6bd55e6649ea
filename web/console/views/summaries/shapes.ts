import type { Text } from '../../../../engagement/language.js';
import type { Asked, Kept } from '../../api/shapes.js';
import type { Answer, Note, Tag } from '../feedback/shapes.js';

export interface Quote {
  answerId: string;
  text: string;
  source?: string;
}
export interface Part {
  tagId?: string;
  heading: Text;
  text: Text;
  quotes?: Quote[];
}
/** What became of a round's feedback, as it is written and published. */
export interface Summary extends Kept {
  id: string;
  roundId: string;
  title?: Text;
  text: Text;
  website?: string;
  sections?: Part[];
  status: 'draft' | 'published';
  publishedAt?: string;
  approval?: Asked;
  decision?: { text: Text; website?: string; at: string };
}
/** What a summary is written from: by theme, what was noted and what was answered. */
export interface Material {
  themes: { tag?: Tag; notes: Note[]; answers: Answer[] }[];
}
