import { parseEnvironment } from '../environment.ts';
import { createCms, type Cms } from './cms/client.ts';
import { connect } from './cms/connection.ts';
import { stampsWith, type Stamps } from './form/stamp.ts';
import { keepTexts, type Texts } from './i18n/texts.ts';

interface Hub {
  cms: Cms;
  /** The CMS as whoever holds this preview sees it. */
  previewing: (token: string) => Cms;
  texts: Texts;
  stamps: Stamps;
  /** Where editors reach the panel. */
  adminOrigins: readonly string[];
}
let kept: Hub | undefined;

const report = (line: string) => process.stderr.write(`${line}\n`);

/** What lives as long as the process. Made on first use, so that a build needs no environment. */
export function hub(): Hub {
  if (kept) return kept;
  const { CMS_URL, WEB_SECRET, ADMIN_URL } = parseEnvironment(process.env);
  const connection = connect(CMS_URL, WEB_SECRET, report);
  const cms = createCms(connection);
  kept = {
    cms,
    previewing: (token) => createCms(connection, token),
    texts: keepTexts(cms),
    stamps: stampsWith(WEB_SECRET),
    adminOrigins: ADMIN_URL,
  };
  return kept;
}
