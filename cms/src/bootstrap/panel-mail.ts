import type { Core } from '@strapi/strapi';
import { createTransport } from 'nodemailer';
import { environment } from '../../config/env';

interface PanelMail {
  to: string;
  subject: string;
  text?: string;
  html?: string;
  replyTo?: string;
}

/**
 * Mails of the panel (a forgotten password) go the way of all mails. Strapi's default would speak to the mail servers
 * of the world by itself.
 */
export function sendPanelMail(strapi: Core.Strapi): void {
  const { SMTP_URL, MAIL_FROM } = environment();
  const transport = createTransport(SMTP_URL);
  strapi.plugin('email').provider = {
    send: ({ to, subject, text, html, replyTo }: PanelMail) =>
      transport.sendMail({ from: MAIL_FROM, to, subject, text, html, replyTo }),
  };
}
