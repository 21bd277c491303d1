/**
 * Whether an address asks for the form by the name that SvelteKit keeps for the only one of a page (`?/default`): it fails
 * on that (kit 3.2.0, `call_action`), and what a stranger wrote into an address would be answered as a fault of ours.
 */
export const asksForReservedAction = ({ searchParams }: URL): boolean =>
  [...searchParams.keys()].find((name) => name.startsWith('/')) === '/default';
