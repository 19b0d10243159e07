// Starts the page. A file of its own, because the Content-Security-Policy allows no inline script.
const address = (selector) => document.head.querySelector(selector).href;

/** The language of the last visit; some browsers keep nothing and say so by failing. */
function language() {
  try {
    return localStorage.getItem("aftalt-language") === "en" ? "en" : "da";
  } catch {
    return "da";
  }
}

try {
  const program = address("link[rel=preload][as=fetch]");
  // The texts travel beside the program, not after it.
  const texts = { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address(`link[rel=texts][hreflang=${language()}]`) };
  document.head.append(Object.assign(document.createElement("link"), texts));
  const { default: start } = await import(address("link[rel=modulepreload]"));
  await start({ module_or_path: program });
} catch (failure) {
  console.error(failure);
  document.getElementById("not-started").hidden = false;
}
