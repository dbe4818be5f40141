/// <reference types="vite/client" />

declare module 'virtual:messages' {
  type Loader = () => Promise<{ texts: Record<string, import('#kernel/i18n/say.ts').Message> }>;
  export const loaders: Record<string, Record<'en' | 'bg' | 'mk' | 'sq', Loader>>;
}
