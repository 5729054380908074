import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** The English catalogue, filled in as browsers do it, for tests that run outside of one. */
export const englishCatalogue = {
  getUILanguage: () => 'en-GB',
  getMessage(key: string, substitutions: string[] = []): string {
    const entry = (messages as Record<string, { message: string }>)[key];
    return (entry?.message ?? '').replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
  },
};
