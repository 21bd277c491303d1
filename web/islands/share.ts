/**
 * Offers the device's own way of passing a page on, else to copy its address; where neither works the address is selected
 * for the reader to copy. Without this script the address and a mail are there all the same.
 */
function offer(button: HTMLButtonElement, field: HTMLInputElement, status: HTMLElement): void {
  const { share = '', copied = '', selected = '', title = '' } = button.dataset;
  const url = field.value;
  // What it may pass on only some browsers say beforehand; the others say it when asked.
  const mayShare = 'share' in navigator;

  async function copyAddress(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = copied;
    } catch {
      field.focus();
      field.select();
      status.textContent = selected;
    }
  }

  async function pass(): Promise<void> {
    status.textContent = '';
    try {
      if (mayShare) await navigator.share({ title, url });
      else await copyAddress();
    } catch (error) {
      // Whoever closes the sheet has decided.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copyAddress();
    }
  }

  if (mayShare) button.textContent = share;
  button.hidden = false;
  button.addEventListener('click', () => void pass());
}

const button = document.querySelector<HTMLButtonElement>('#share button');
const field = document.querySelector<HTMLInputElement>('#share input');
const status = document.querySelector<HTMLElement>('#share [role=status]');
if (button && field && status) offer(button, field, status);
