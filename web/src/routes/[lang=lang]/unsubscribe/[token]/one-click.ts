/**
 * A mail program that posts by itself is answered here and not sent on: RFC 8058 §3.1 forbids a redirect, since some follow
 * it with GET. It may send either kind of form.
 */
export async function isOneClick(request: Request): Promise<boolean> {
  try {
    return (await request.formData()).get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false; // no form at all: whoever sent it wanted the same
  }
}
