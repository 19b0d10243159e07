// Starts the page. A file of its own, because the Content-Security-Policy allows no inline script.
const address = (selector) => document.head.querySelector(selector).href;

try {
  const { default: start } = await import(address("link[rel=modulepreload]"));
  await start({ module_or_path: address("link[rel=preload][as=fetch]") });
} catch (failure) {
  console.error(failure);
  document.getElementById("not-started").hidden = false;
}
