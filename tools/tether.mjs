// Loaded into the server by start.mjs: when start.mjs is killed hard, the server stops as if told to, instead of living on unseen.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
