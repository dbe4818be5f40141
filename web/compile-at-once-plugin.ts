// Marks the files of which a first page calls most functions, so that the browser compiles them while it fetches them.
import type { Plugin } from 'vite';

/**
 * Chromium reads it and compiles such a file whole, beside the thread that draws; else that thread stops at the first
 * call of each function, a thousand times before a page is there. To every other browser it is a comment.
 */
const mark = '//# allFunctionsCalledOnLoad';

/** It counts at the very beginning of a file alone, so it is written when all else has been. */
export function compileAtOnce(): Plugin {
  return {
    name: 'zaedno-compile-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && beginsPages(part.name, part.facadeModuleId))
            part.code = `${mark}\n${part.code}`;
        }
      },
    },
  };
}

function beginsPages(name: string, page: string | null): boolean {
  return name === 'house' || name === 'react' || /[\\/]pages[\\/][^\\/]+-page\.tsx$/.test(page ?? '');
}
