import { everyDomain, type AddressRules } from './address-rules';

/** The domain and those it lies below, the nearest first; never an ending alone. */
function withParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/**
 * Whether mailboxes of this domain are made to be thrown away. The nearest rule decides, and it can be an exception as
 * well as an addition; without one the list does, unless the rule for every domain has switched it off.
 */
export function isDisposable(domain: string, rules: AddressRules, list: ReadonlySet<string>): boolean {
  const switchedOff = rules.get(everyDomain)?.disposable === 'never';
  for (const each of withParents(domain)) {
    const said = rules.get(each)?.disposable ?? 'asListed';
    if (said !== 'asListed') return said === 'always';
    if (!switchedOff && list.has(each)) return true;
  }
  return false;
}
