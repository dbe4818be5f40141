// Runs while all other script is still on its way, when the processor has nothing to do but wait for it.
// It imports nothing, or it would wait as well.

// With the first of these the browser looks through all the languages that it knows, whichever is asked for.
new Intl.DateTimeFormat('en').format(0);
new Intl.NumberFormat('en').format(0);

// The first look into each storage waits for another process of the browser. A browser may refuse both; whoever needs
// what lies there finds that out by itself.
try {
  sessionStorage.getItem('zaedno.plan');
  localStorage.getItem('zaedno.language');
} catch {
  // Nothing was looked up, and nothing is lost.
}
