// The stream of events about changes. It reconnects after failures, and disconnects while the page is hidden, since a
// browser has few connections for all its tabs.

// Milliseconds without an event after which the connection counts as lost; longer than two heartbeats of 15 s.
const SILENCE_TIMEOUT = 40_000;
const LONGEST_PAUSE = 30_000;
const HIDDEN_TIMEOUT = 5_000;

/** Connects to the URL that `address` returns, and calls the functions of `page` on events and on loss of the connection. */
export const follow = (address, page) => {
  let source = null;
  let current = "";
  let lastEventAt = 0;
  let attempts = 0;
  let ended = false;
  let watchdog, retry, hiddenTimer;

  const disconnect = () => {
    source?.close();
    source = null;
    clearTimeout(watchdog);
    clearTimeout(retry);
  };

  const lost = () => {
    disconnect();
    if (ended || document.hidden) return;
    page.lost();
    const pause = Math.min(LONGEST_PAUSE, 1_000 * 2 ** attempts++);
    retry = setTimeout(reconnect, pause * (0.5 + Math.random() / 2));
  };

  const recordEvent = () => {
    lastEventAt = Date.now();
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, SILENCE_TIMEOUT);
  };

  // Reloads the page first, which shows whether the service is available and the session is valid.
  const reconnect = async () => ((await page.reload()) ? connect() : lost());

  const connect = () => {
    disconnect();
    current = address();
    if (ended || !current) return;
    source = new EventSource(current);
    source.onerror = lost;
    const on = (name, act) =>
      source.addEventListener(name, (event) => {
        recordEvent();
        act(event.data);
      });
    on("hello", (quiet) => {
      attempts = 0;
      page.found(Number(quiet));
    });
    on("heartbeat", () => {});
    on("stale", (topics) => page.stale(topics.split(" ")));
    on("refresh", page.refresh);
    on("away", page.away);
    on("ended", () => {
      ended = true;
      disconnect();
      page.ended();
    });
    recordEvent();
  };

  const updateConnection = () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) hiddenTimer = setTimeout(disconnect, HIDDEN_TIMEOUT);
    else if (!source || Date.now() - lastEventAt > SILENCE_TIMEOUT) connect();
  };

  document.addEventListener("visibilitychange", updateConnection);
  addEventListener("online", updateConnection);
  addEventListener("pageshow", updateConnection);
  addEventListener("pagehide", disconnect);
  if (!document.hidden) connect();

  return {
    /** Reconnects if the topics of the page have changed. */
    adjust: () => {
      if (source && address() !== current) connect();
    },
    stop: () => {
      ended = true;
      disconnect();
    },
  };
};
