/** Milliseconds after which a proof is thrown away: the hub takes it for ten minutes. */
const shelfLife = 570_000;

/**
 * Spends a second of this machine for the form as soon as somebody begins to fill it in, so that the hub can tell it from
 * a script that sends thousands. The page works without: then the proof is missing, and below the limits nobody asks for
 * it. Plain HTTP has no `crypto.subtle` (W3C Web Cryptography §11), which is like having no script.
 */
function prove(form: HTMLFormElement, field: HTMLInputElement, { solver = '', challenge = '' }: DOMStringMap): void {
  let begun = false;

  async function solve(): Promise<void> {
    if (begun) return;
    begun = true;
    const answer = await fetch(challenge);
    if (!answer.ok) throw new Error(String(answer.status));
    const worker = new Worker(solver);
    worker.onmessage = ({ data }: MessageEvent<string | null>) => {
      worker.terminate();
      field.value = data ?? '';
      // The form came back for want of a proof: whoever sent it wanted it sent.
      if (data && form.hasAttribute('data-asked')) form.requestSubmit();
    };
    worker.postMessage(await answer.json());
    setTimeout(forget, shelfLife);
  }

  function forget(): void {
    field.value = '';
    begun = false;
  }

  const begin = (): void => void solve().catch(forget);
  // Firefox keeps over a reload what a script wrote into a field, and a proof is good only once.
  forget();
  form.addEventListener('focusin', begin);
  // Back on a page that was kept as it was, its proof is spent.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) forget();
  });
  if (form.hasAttribute('data-asked')) begin();
}

const form = document.querySelector<HTMLFormElement>('#sign');
const field = form?.elements.namedItem('proof');
const script = document.currentScript;
if (form && script && field instanceof HTMLInputElement && isSecureContext) prove(form, field, script.dataset);
