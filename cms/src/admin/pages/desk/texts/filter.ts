import { textStates, type TextState } from '../../../../../contract/desk';

/** Which texts of a language are shown. It stands in the address, so that a list can be sent to somebody. */
export interface Filter {
  locale: string;
  /** `unsaved`: those with words that were typed and not saved yet, which only this browser knows. */
  state: TextState | 'unsaved' | null;
  type: string | null;
  search: string;
}

const isState = (value: string | null): value is TextState => textStates.some((state) => state === value);

export function filterOf(address: URLSearchParams, locale: string): Filter {
  const state = address.get('state');
  return {
    locale,
    state: state === 'unsaved' || isState(state) ? state : null,
    type: address.get('type') || null,
    search: address.get('search') ?? '',
  };
}

/** The address of a filter, without what stands for everything. */
export function addressOf({ locale, state, type, search }: Filter): URLSearchParams {
  return present({ locale, state, type, search });
}

/** What `GET /desk/texts` is asked for; the typed words are cut to what it takes. */
export function queryOf({ locale, state, type, search }: Filter, after: string | null): string {
  const asked = { locale, state: state === 'unsaved' ? null : state, type, search: search.trim().slice(0, 200), after };
  return present(asked).toString();
}

const present = (values: Record<string, string | null>): URLSearchParams =>
  new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
