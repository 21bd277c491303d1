import type { Page } from 'playwright-core';

/** A thing as a screen reader gets it from the browser. */
export interface Heard {
  role: string;
  name: string;
  /** Everything in it that is read out. */
  text: string;
  description: string;
  value: string;
  level: number | null;
  required: boolean;
  invalid: boolean;
  focused: boolean;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  value?: { value?: string | number };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

function textOf(node: Node, byId: ReadonlyMap<string, Node>): string {
  if (node.role?.value === 'StaticText') return node.name?.value ?? '';
  return (node.childIds ?? []).map((id) => textOf(byId.get(id) ?? { nodeId: id, ignored: true }, byId)).join('');
}

function heardOf(node: Node, byId: ReadonlyMap<string, Node>): Heard {
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
  return {
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    text: textOf(node, byId).replaceAll(/\s+/g, ' ').trim(),
    description: node.description?.value ?? '',
    value: String(node.value?.value ?? ''),
    level: typeof property('level') === 'number' ? (property('level') as number) : null,
    required: property('required') === true,
    invalid: property('invalid') === 'true',
    focused: property('focused') === true,
  };
}

/** The accessibility tree of a page in the order in which it is read, without what is hidden or only groups. */
export async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: Node | undefined): Node[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => read(byId.get(id)))] : [];
  return read(nodes[0])
    .filter((node) => !node.ignored && !['none', 'generic', 'InlineTextBox'].includes(node.role?.value ?? ''))
    .map((node) => heardOf(node, byId));
}

export const ofRole = (all: readonly Heard[], ...roles: string[]): Heard[] =>
  all.filter(({ role }) => roles.includes(role));
