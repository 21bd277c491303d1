import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PanelDirection } from '../../PanelDirection';
import { permission } from '../../permission';
import { LanguagesPage } from './languages/LanguagesPage';
import { TranslationDesk } from './TranslationDesk';

/** Everything below `/admin/desk`. */
export default function DeskPages() {
  return (
    <PanelDirection>
      <Routes>
        <Route
          index
          element={
            <Page.Protect permissions={[permission('api::desk.read')]}>
              <TranslationDesk />
            </Page.Protect>
          }
        />
        <Route
          path="languages"
          element={
            <Page.Protect permissions={[permission('api::desk.languages')]}>
              <LanguagesPage />
            </Page.Protect>
          }
        />
      </Routes>
    </PanelDirection>
  );
}
