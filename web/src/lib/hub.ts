import { parseEnvironment } from '../environment.ts';
import { createCms, type Cms } from './cms/client.ts';
import { connect } from './cms/connection.ts';
import { stampsWith, type Stamps } from './form/stamp.ts';
import { keepTexts, type Texts } from './i18n/texts.ts';

interface Hub {
  cms: Cms;
  texts: Texts;
  stamps: Stamps;
}
let kept: Hub | undefined;

const report = (line: string) => process.stderr.write(`${line}\n`);

/** What lives as long as the process. Made on first use, so that a build needs no environment. */
export function hub(): Hub {
  if (kept) return kept;
  const { CMS_URL, WEB_SECRET } = parseEnvironment(process.env);
  const cms = createCms(connect(CMS_URL, WEB_SECRET, report));
  kept = { cms, texts: keepTexts(cms), stamps: stampsWith(WEB_SECRET) };
  return kept;
}
