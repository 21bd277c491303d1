import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Announcer } from '../../Announcer';
import { PanelDirection } from '../../PanelDirection';
import { useSay } from '../../say';
import { sections } from './sections';
import { SectionTabs } from './SectionTabs';

/** Everything below `/admin/signatures`: what this person may open of it. */
export default function SignatureDesk() {
  const say = useSay();
  const permissions = useAuth('SignatureDesk', (auth) => auth.permissions);
  const open = sections.filter(({ action }) => permissions.some((each) => each.action === action));
  const first = open.at(0);
  if (!first) return <Page.NoPermissions />;
  return (
    <PanelDirection>
      <Announcer>
        <Layouts.Root>
          <Page.Title>{say('hub.signatures.title')}</Page.Title>
          <Page.Main>
            <Layouts.Header title={say('hub.signatures.title')} subtitle={say('hub.signatures.subtitle')} />
            <Layouts.Content>
              <SectionTabs sections={open} />
              <Suspense fallback={<Page.Loading>{say('hub.signatures.loading')}</Page.Loading>}>
                <Routes>
                  <Route index element={<Navigate to={first.path} replace />} />
                  {open.map(({ path, Component }) => (
                    <Route key={path} path={`${path}/*`} element={<Component />} />
                  ))}
                  <Route path="*" element={<Page.NoPermissions />} />
                </Routes>
              </Suspense>
            </Layouts.Content>
          </Page.Main>
        </Layouts.Root>
      </Announcer>
    </PanelDirection>
  );
}
