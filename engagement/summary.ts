import type { Text } from './language.js';

/** Words of an answer, as they stand there. `answerId` is '<submission>.<question>'. */
export interface Quote {
  answerId: string;
  text: string;
}
/** What was said about one theme. */
export interface Section {
  tagId?: string | undefined;
  heading: Text;
  text: Text;
  quotes?: Quote[] | undefined;
}
/** What became of a round's feedback: `text` is what participants are told; the sections are for those who want to read more. */
export interface NewSummary {
  roundId: string;
  title?: Text | undefined;
  text: Text;
  sections?: Section[] | undefined;
  website?: string | undefined;
}
export type SummaryChange = Partial<Omit<NewSummary, 'roundId' | 'website'>> & { website?: string | null | undefined };
/** What was decided later. */
export interface NewDecision {
  text: Text;
  website?: string | undefined;
}

/** Whose words a quote is; `name` only of those who let it be published. */
export interface Source {
  number: number;
  language: string;
  name?: string;
  organisation?: string;
}
/** A summary as a document needs it. `sources` are by the submission's id. */
export interface Written {
  id: string;
  title?: Text;
  text: Text;
  sections: Section[];
  website?: string;
  status: 'draft' | 'published';
  publishedAt?: string;
  decision?: NewDecision & { at: string };
  project: Text;
  sources: Map<string, Source>;
}
