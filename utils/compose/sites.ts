/** The two sites whose calls Aside can see, as match patterns. */
export const SITES = ['https://meet.google.com/*', 'https://*.zoom.us/*'] as const;
