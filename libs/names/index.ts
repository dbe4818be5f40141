// The library's entry: all of it is safe in a browser; threads and processes stand in threads/.

export * from './browser.ts';
