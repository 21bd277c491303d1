/** Strapi's blocks as its editor makes them (content-manager 5.54, BlocksInput), with what it keeps beside our contract. */
export const modifiers = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
export type Modifier = (typeof modifiers)[number];

export type Leaf = { type: 'text'; text: string } & Partial<Record<Modifier, boolean>>;
export interface Link {
  type: 'link';
  url: string;
  children: Leaf[];
  rel?: string;
  target?: string;
}
export type Inline = Leaf | Link;

export interface Item {
  type: 'list-item';
  children: Inline[];
}
export interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** Depth below the outermost list, which has none. */
  indentLevel?: number;
  children: (Item | List)[];
}
export interface Picture {
  type: 'image';
  image: { url: string; alternativeText?: string | null } & Record<string, unknown>;
  children: Leaf[];
}
export interface Code {
  type: 'code';
  language?: string;
  children: Leaf[];
}
export interface Lines {
  type: 'paragraph' | 'quote';
  children: Inline[];
}
export interface Heading {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: Inline[];
}
export type Node = Lines | Heading | List | Picture | Code;
