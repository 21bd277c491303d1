/**
 * What Strapi shows to everyone who opens the panel for the first time, and `tutorials: false` does not hide: the guided
 * tour and a banner about its media library. Their own switches are in the browser's storage.
 */
const switches: Record<string, string> = {
  STRAPI_GUIDED_TOUR: JSON.stringify({ tours: {}, enabled: false, hidden: true, completedActions: [] }),
  // Strapi ends this key with `strapi.uuid` of package.json, which is false.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

export function dismissAdvertisements(): void {
  for (const [key, value] of Object.entries(switches)) window.localStorage.setItem(key, value);
}
