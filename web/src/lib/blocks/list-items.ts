import type { ListBlock } from 'cms/contract/blocks';

type Item = Exclude<ListBlock['children'][number], ListBlock>;
export interface NestedItem {
  item: Item | null;
  nested: ListBlock | null;
}

/** Strapi keeps a nested list beside the item it belongs to; HTML wants it inside (content model of `ul`). */
export function listItems(list: ListBlock): NestedItem[] {
  const items: NestedItem[] = [];
  for (const child of list.children) {
    const last = items.at(-1);
    if (child.type === 'list-item') items.push({ item: child, nested: null });
    else if (last?.nested === null) last.nested = child;
    else items.push({ item: null, nested: child });
  }
  return items;
}
