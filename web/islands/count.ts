import { after, pause, type Past } from './count-pace.ts';

/** The body of `count.json`, as far as a page shows it. */
type Count = Record<string, unknown>;

/** Texts by plural category of their language, with `{}` for the number (web/src/lib/i18n/number-forms.ts). */
interface Forms {
  lang: string;
  none: string;
  texts: Partial<Record<Intl.LDMLPluralRule, string>>;
}

/** The number is set apart from its sentence, as the page had it. */
function setLarge(place: HTMLElement, form: string, written: string): void {
  const [before = '', after] = form.split('{}');
  const strong = document.createElement('strong');
  strong.textContent = written;
  place.replaceChildren(...(after === undefined ? [form] : [before, strong, after]));
}

/** The figures that a place adds up, or NaN when one of them did not come. */
const sumOf = (figures: string, count: Count): number =>
  figures.split(' ').reduce((sum, figure) => sum + Number(count[figure] ?? NaN), 0);

/** Changes what one place says of figures, and answers whether it is another number. Nothing moves, nothing is announced. */
function show(place: HTMLElement, count: Count): boolean {
  const { figure = '', forms = '', now } = place.dataset;
  const number = sumOf(figure, count);
  if (Number.isNaN(number) || String(number) === now) return false;
  const { lang, none, texts } = JSON.parse(forms) as Forms;
  const form = number === 0 ? none : texts[new Intl.PluralRules(lang).select(number)];
  // No words for this number: the next visit has them.
  if (form === undefined) return false;
  const written = new Intl.NumberFormat(lang).format(number);
  const text = form.replace('{}', written);
  place.dataset['now'] = String(number);
  if (place instanceof HTMLProgressElement) {
    place.value = Math.min(number, place.max);
    place.ariaLabel = text;
  } else if ('large' in place.dataset) setLarge(place, form, written);
  else {
    // A text in another language than the page's stands in an element that says so.
    (place.firstElementChild ?? place).textContent = text;
  }
  return true;
}

/**
 * Keeps the figures of a page that stays open true, politely: only while it is seen, with pauses that grow while nothing
 * happens and while the site is in trouble, and not at all for whoever saves data.
 */
function refresh(figures: HTMLElement, address: string): void {
  const places = [...figures.querySelectorAll<HTMLElement>('[data-figure]')];
  let past: Past = { failures: 0, unchanged: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<'changed' | 'same'> {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const count = (await answer.json()) as Count;
    return places.map((place) => show(place, count)).includes(true) ? 'changed' : 'same';
  }

  function wait(): void {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(
      () => {
        void ask()
          .catch(() => 'failed' as const)
          .then((answer) => {
            past = after(past, answer);
            wait();
          });
      },
      pause(past, Math.random()),
    );
  }

  document.addEventListener('visibilitychange', wait);
  wait();
}

const figures = document.querySelector<HTMLElement>('[data-count]');
const { connection } = navigator as { connection?: { saveData?: boolean } };
if (figures && !connection?.saveData) refresh(figures, figures.dataset['count'] ?? '');
