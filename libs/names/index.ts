// The library's entry: all of it is safe in a browser; threads and processes have an entry of their own, threads.ts.

export * from './browser.ts';
